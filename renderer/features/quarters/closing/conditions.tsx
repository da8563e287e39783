import { TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { UnmetCondition } from '../../../../domain/closing/conditions.ts';
import { closingConditions, type ClosingCondition } from '../../../../domain/closing/kinds.ts';
import { choiceName } from '../../../../words/names.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { ClosingDraft } from './closing-draft.ts';
import classes from './closing.module.css';

/** Where the records stand that are in the way. */
const pages: { readonly [C in ClosingCondition]?: string } = {
  notAssessed: '/risks',
  reviewsOverdue: '/risks',
  incidentsUndecided: '/incidents',
};

/** So many records are named. */
const most = 12;

type Props = {
  readonly unmet: readonly UnmetCondition[];
  readonly reasons: ClosingDraft['waivers'];
  readonly onReason: (condition: ClosingCondition, reason: string) => void;
};

/** Every condition, met or not: one that is not met names its records and takes the reason for letting it pass. */
export function Conditions({ unmet, reasons, onReason }: Props) {
  const say = useWords();
  return (
    <ul className={classes['conditions']}>
      {closingConditions.map((condition) => {
        const lacking = unmet.find((one) => one.condition === condition);
        const name = choiceName(say, 'closingCondition', condition);
        return (
          <li key={condition} data-met={lacking === undefined || undefined}>
            {lacking === undefined ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
            <div>
              <span>
                {name}: <b>{lacking === undefined ? say('closing:met') : say('closing:unmet', { count: lacking.count })}</b>
              </span>
              {lacking !== undefined && (
                <>
                  <Codes condition={condition} codes={lacking.codes} />
                  <TextInput
                    label={say('closing:waive')}
                    aria-label={`${name}: ${say('closing:waive')}`}
                    value={reasons[condition] ?? ''}
                    onChange={(event) => onReason(condition, event.currentTarget.value)}
                  />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Codes({ condition, codes }: { condition: ClosingCondition; codes: readonly string[] }) {
  const say = useWords();
  const page = pages[condition];
  if (page === undefined || codes.length === 0) return null;
  return (
    <span className={classes['codes']}>
      {codes.slice(0, most).map((code) => (
        <Link key={code} href={`${page}?q=${encodeURIComponent(code)}`}>
          {code}
        </Link>
      ))}
      {codes.length > most && <span>{say('closing:more', { count: codes.length - most })}</span>}
    </span>
  );
}
