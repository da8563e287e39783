import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { risksOf } from '../../../domain/rcsa/open.ts';
import { rowsAs, type Stored } from '../../../domain/rows.ts';
import { by, rowsIn } from '../../../engine/rows/query.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { byCode } from '../../../engine/values/code.ts';
import { FormPlace } from '../../record/detail/form-place.tsx';
import { RecordLink } from '../../record/named-record.tsx';
import { InlineForm } from '../../ui/fields/inline-form.tsx';
import { useAnswers } from '../../ui/register/answers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useFormer } from '../../ui/register/questions-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';
import { useSomeOf } from '../../ui/page/some-of.tsx';

type Props = {
  readonly round: Stored<'rcsaRounds'>;
  readonly sheetId: string;
  readonly isOff: boolean;
  /** The focus goes elsewhere, where what had it went away; `isLast`: with the sheet. */
  readonly onRemoved: (isLast: boolean) => void;
};

/** The risks of a sheet: those that wait for an answer first. One that nobody answered can be taken out, with a reason. */
export function SheetRisks({ round, sheetId, isOff, onRemoved }: Props) {
  const say = useWords();
  const [leaving, setLeaving] = useState<string | null>(null);
  const own = useFormer(useAnswers([by('rcsaItems', 'sheetId', sheetId)]));
  const items = useMemo(() => rowsAs('rcsaItems', rowsIn(own?.[0])), [own]);
  const asked = useFormer(useAnswers(risksOf(items.map(({ riskId }) => riskId))));
  const risks = new Map(rowsAs('risks', (asked ?? []).flatMap(rowsIn)).map((risk) => [risk.id, risk]));
  const codeOf = ({ riskId }: Stored<'rcsaItems'>) => risks.get(riskId)?.code ?? '';
  const sorted = [...items].sort((a, b) => Number(a.outcome !== null) - Number(b.outcome !== null) || byCode(codeOf(a), codeOf(b)));
  const { some, more } = useSomeOf(sorted);
  if (asked === null) return null;
  return (
    <FormPlace open={leaving}>
      <ul className={classes['items']}>
        {some.map((item) => (
          <li key={item.id}>
            <RecordLink table="risks" id={item.riskId} />
            <span className={classes['outcome']}>
              {say(item.outcome === null ? 'rcsa:scope.waits' : `rcsa:sheet.answer.${item.outcome}`)}
            </span>
            {isOff || item.outcome !== null ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                data-opens={item.id}
                aria-label={say('rcsa:scope.removeOf', { risk: codeOf(item) })}
                aria-expanded={leaving === item.id}
                onClick={() => setLeaving(leaving === item.id ? null : item.id)}
              >
                {say('rcsa:scope.remove')}
              </Button>
            )}
            {leaving === item.id && (
              <RemoveForm
                round={round}
                risk={{ id: item.riskId, code: codeOf(item) }}
                onClose={(isGone) => {
                  setLeaving(null);
                  if (isGone) onRemoved(items.length === 1);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {more}
    </FormPlace>
  );
}

type RemoveProps = {
  readonly round: Stored<'rcsaRounds'>;
  readonly risk: { readonly id: string; readonly code: string };
  readonly onClose: (isGone: boolean) => void;
};

function RemoveForm({ round, risk, onClose }: RemoveProps) {
  const say = useWords();
  const send = useCommand();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const remove = async () => {
    const input = { roundId: round.id, riskIds: [risk.id], reason };
    const sent = await send('rcsa.remove', input, { subject: `${round.code}: ${risk.code}`, showsProblems: true });
    if (sent.ok) return onClose(true);
    field.current?.focus();
    return setProblems(sent.problems);
  };
  const missing = problems.find(({ at }) => at?.field === 'reason');
  return (
    <InlineForm
      label={say('rcsa:scope.removeOf', { risk: risk.code })}
      className={classes['leaving']}
      problems={problems.filter((one) => one !== missing)}
      save={say('rcsa:scope.remove')}
      onSave={remove}
      onLeave={() => onClose(false)}
      onDiscard={() => onClose(false)}
    >
      <TextInput
        ref={field}
        label={say('rcsa:scope.reason')}
        description={say('rcsa:scope.reasonSays')}
        value={reason}
        maxLength={1000}
        error={missing === undefined ? null : say('problems:field.required')}
        autoFocus
        onChange={(event) => {
          setProblems([]);
          setReason(event.currentTarget.value);
        }}
      />
    </InlineForm>
  );
}
