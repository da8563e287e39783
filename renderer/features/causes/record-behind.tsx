import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Stored } from '../../../domain/rows.ts';
import { problem } from '../../../engine/values/problem.ts';
import { fieldName } from '../../../words/names.ts';
import { useFocusBack } from '../../record/detail/focus-back.ts';
import { useSaveLink } from '../../record/links/save-link.ts';
import { instantAsTyped, instantTyped } from '../../ui/fields/instant-typed.ts';
import { InlineForm } from '../../ui/fields/inline-form.tsx';
import { useClock } from '../../ui/register/clock.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useDraftForm } from '../../ui/register/draft-form.ts';
import { useLeftAmong } from '../../ui/register/drafts.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './causes.module.css';

type Props = {
  readonly incident: Stored<'incidents'>;
  readonly serviceName: string;
  /** The service has releases, and no deployment yet: with the first one it is measured by deployments. */
  readonly isFirst: boolean;
};

const draftOf = (id: string) => `cause:behind:${id}`;

/** Records a deployment that the register does not know, and suspects it. */
export function RecordBehind(props: Props) {
  const say = useWords();
  const left = useLeftAmong({ behind: draftOf(props.incident.id) });
  const [isOpen, setOpen] = useState(left !== null);
  const whole = useFocusBack<HTMLDivElement>(isOpen ? 'behind' : null);
  return (
    <div ref={whole}>
      {isOpen ? (
        <BehindForm {...props} onDone={() => setOpen(false)} />
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes['behind'] ?? ''}
          leftSection={<IconPlus size={14} />}
          data-opens="behind"
          onClick={() => setOpen(true)}
        >
          {say('cause:record')}
        </Button>
      )}
    </div>
  );
}

type Typed = { readonly version: string; readonly startedAt: string };

function BehindForm({ incident, serviceName, isFirst, onDone }: Props & { readonly onDone: () => void }) {
  const say = useWords();
  const send = useCommand();
  const saveLink = useSaveLink();
  const clock = useClock();
  const { actor } = useRegister();
  const sentence = useProblemSentence();
  const [blank] = useState<Typed>(() => ({ version: '', startedAt: instantAsTyped(incident.startedAt, clock.timeZone) }));
  const { typed, change, problems, setProblems, end, form } = useDraftForm<Typed>(draftOf(incident.id), blank, {
    fields: ['version', 'startedAt'],
    onDone,
  });
  const { code } = incident;
  const of = (field: string) => {
    const found = problems.find(({ at }) => at?.field === field);
    return found ? sentence(found) : null;
  };

  const save = async () => {
    const started = instantTyped(typed.startedAt, { ...clock, start: incident.startedAt });
    const missing = [
      ...(typed.version.trim() === '' ? [problem('field.required', { field: 'version' })] : []),
      ...(started.ok ? [] : started.problems.map((one) => ({ ...one, at: { field: 'startedAt' } }))),
      ...(started.ok && started.value === null ? [problem('field.required', { field: 'startedAt' })] : []),
    ];
    if (missing.length > 0 || !started.ok || started.value === null) return setProblems(missing);
    const fields = { serviceId: incident.serviceId, version: typed.version, startedAt: started.value };
    const created = await send('deployments.create', { fields }, { subject: typed.version, showsProblems: true });
    if (!created.ok) return setProblems(created.problems);
    const ends = { fromTable: 'deployments', fromId: created.value.answer.id, toTable: 'incidents', toId: incident.id };
    const found = await saveLink(ends, { relation: 'suspected', evidence: '', deciderId: actor, decidedAt: '' }, null, code);
    return found.length > 0 ? setProblems(found) : end();
  };

  return (
    <InlineForm label={say('cause:recordTitle')} className={classes['form']} save={say('cause:recordSave')} onSave={save} {...form}>
      <div className={classes['fields']}>
        <TextInput
          label={fieldName(say, 'deployments', 'version')}
          value={typed.version}
          error={of('version')}
          maxLength={200}
          autoFocus
          onChange={(event) => change({ version: event.currentTarget.value })}
        />
        <TextInput
          label={fieldName(say, 'deployments', 'startedAt')}
          value={typed.startedAt}
          error={of('startedAt')}
          onChange={(event) => change({ startedAt: event.currentTarget.value })}
        />
      </div>
      <p className={classes['about']}>
        {say('cause:recordWhy', { service: serviceName, code })}
        {isFirst ? ` ${say('cause:recordFirst')}` : ''}
      </p>
    </InlineForm>
  );
}
