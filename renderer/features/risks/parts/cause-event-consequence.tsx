import { IconArrowRight } from '@tabler/icons-react';
import type { RiskProfile } from '../../../../domain/risks/profile.ts';
import { fieldName } from '../../../../words/names.ts';
import { LongTextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { PartColumn } from './part-column.tsx';
import classes from './parts.module.css';

/** Causes lead to the event, the event to consequences: side by side, each with the controls that act on it. */
export function CauseEventConsequence({ profile, readOnly }: { profile: RiskProfile; readOnly: boolean }) {
  const say = useWords();
  const { risk } = profile;
  const column = (table: 'causes' | 'consequences') => (
    <PartColumn table={table} riskId={risk.id} riskCode={risk.code} parts={profile[table]} readOnly={readOnly} />
  );
  const arrow = <IconArrowRight size={14} className={classes['arrow']} aria-hidden />;
  return (
    <div className={classes['columns']}>
      <section className={classes['column']} aria-label={fieldName(say, 'risks', 'causes')}>
        <h3 className={classes['head']}>
          {fieldName(say, 'risks', 'causes')} {arrow}
        </h3>
        {column('causes')}
      </section>
      <section className={classes['column']} aria-label={fieldName(say, 'risks', 'event')}>
        <h3 className={classes['head']}>
          {fieldName(say, 'risks', 'event')} {arrow}
        </h3>
        <div className={classes['text']}>
          <LongTextField
            table="risks"
            row={risk}
            field="event"
            hideLabel
            readOnly={readOnly}
            placeholder={say('risks:eventPlaceholder')}
            rows={3}
          />
        </div>
      </section>
      <section className={classes['column']} aria-label={fieldName(say, 'risks', 'consequences')}>
        <h3 className={classes['head']}>{fieldName(say, 'risks', 'consequences')}</h3>
        {column('consequences')}
      </section>
    </div>
  );
}
