import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { risksOf } from '../../../domain/rcsa/open.ts';
import { rowsAs, type Stored } from '../../../domain/rows.ts';
import { rowsIn } from '../../../engine/rows/query.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { byCode } from '../../../engine/values/code.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { FormPlace } from '../../record/detail/form-place.tsx';
import { RecordLink } from '../../record/named-record.tsx';
import { InlineForm } from '../../ui/fields/inline-form.tsx';
import { useAnswers } from '../../ui/register/answers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';

/** So many risks of a sheet are shown at once. */
const atOnce = 50;

type Props = {
  readonly round: Stored<'rcsaRounds'>;
  readonly items: readonly Stored<'rcsaItems'>[];
  readonly isOff: boolean;
  /** The focus goes to what stands for the sheet, where what had it went away. */
  readonly onRemoved: () => void;
};

/** The risks of a sheet: those that wait for an answer first. One that nobody answered can be taken out, with a reason. */
export function SheetRisks({ round, items, isOff, onRemoved }: Props) {
  const say = useWords();
  const [leaving, setLeaving] = useState<string | null>(null);
  const [shown, setShown] = useState(atOnce);
  const asked = useAnswers(risksOf(items.map(({ riskId }) => riskId)));
  if (asked === null) return null;
  const risks = new Map(rowsAs('risks', asked.flatMap(rowsIn)).map((risk) => [risk.id, risk]));
  const codeOf = ({ riskId }: Stored<'rcsaItems'>) => risks.get(riskId)?.code ?? '';
  const sorted = [...items].sort((a, b) => Number(a.outcome !== null) - Number(b.outcome !== null) || byCode(codeOf(a), codeOf(b)));
  return (
    <FormPlace open={leaving}>
      <ul className={classes['items']}>
        {sorted.slice(0, shown).map((item) => (
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
                  if (isGone) onRemoved();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {shown < sorted.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + atOnce)}>
          {say('rcsa:scope.more', { n: numberText(sorted.length - shown) })}
        </Button>
      )}
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
