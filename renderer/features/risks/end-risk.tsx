import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { Stored } from '../../../domain/rows.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { TypedFields } from '../../record/typed-fields.tsx';
import { readTyped, type Typed } from '../../record/typed-values.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './risks.module.css';

const fields = { close: ['closedOn', 'closingReason'], withdraw: ['withdrawnReason'] } as const;

/** An open risk is not put out of sight: it is closed on a day, or withdrawn because it was recorded in error. */
export function EndRisk({ risk, onDone }: { risk: Stored<'risks'>; onDone: () => void }) {
  const say = useWords();
  const send = useCommand();
  const today = useToday();
  const { timeZone } = useSettings();
  const [how, setHow] = useState<'close' | 'withdraw'>('close');
  const [typed, setTyped] = useState<Typed>({ closedOn: today });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const end = async () => {
    const read = readTyped(kinds.of('risks'), typed, fields[how], { today, timeZone });
    if (!read.ok) return setProblems(read.problems);
    const said = { subject: risk.code, showsProblems: true } as const;
    const outcome =
      how === 'close'
        ? await send('risks.edit', { id: risk.id, fields: { ...read.value, status: 'closed' } }, said)
        : await send('risks.withdraw', { id: risk.id, withdrawnReason: typed['withdrawnReason'] ?? '' }, said);
    if (outcome.ok) return onDone();
    return setProblems(outcome.problems);
  };
  const title = say('risks:endTitle', { code: risk.code });
  return (
    <form
      noValidate
      aria-label={title}
      className={classes['asks']}
      onSubmit={(event) => {
        event.preventDefault();
        void end();
      }}
    >
      <strong>{title}</strong>
      <SegmentedControl
        aria-label={title}
        value={how}
        onChange={(next) => {
          setProblems([]);
          setHow(next === 'close' ? 'close' : 'withdraw');
        }}
        data={[
          { value: 'close', label: say('risks:endClose') },
          { value: 'withdraw', label: say('risks:endWithdraw') },
        ]}
      />
      <p>{say(how === 'close' ? 'risks:endCloseSays' : 'risks:endWithdrawSays')}</p>
      <TypedFields
        key={how}
        kind="risks"
        fields={fields[how]}
        {...{ typed, problems }}
        onType={(over, left) => {
          setProblems(left);
          setTyped((now) => ({ ...now, ...over }));
        }}
      />
      <div className={classes['foot']}>
        <Button onClick={onDone}>{say('common:cancel')}</Button>
        <Button type="submit" data-takes-away={how === 'withdraw' || undefined} variant={how === 'close' ? 'filled' : 'default'}>
          {say(how === 'close' ? 'risks:endCloseDo' : 'risks:endWithdrawDo')}
        </Button>
      </div>
    </form>
  );
}
