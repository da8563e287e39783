import { useState } from 'react';
import { kinds } from '../../../../domain/index.ts';
import type { ImportAnswer, Rejection } from '../../../../engine/imports/import-input.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { importChangeText } from '../../../../words/import-change-text.ts';
import { fieldName, tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { InlineForm } from '../../../ui/fields/inline-form.tsx';
import { useDelayed } from '../../../ui/page/delayed.ts';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useTaxonomy } from '../../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import classes from '../bulk/bulk.module.css';
import { UnderWay, useUnderWay } from '../../../ui/progress/under-way.tsx';
import { recordsDone } from '../bulk/records-done.ts';
import { useCodes } from '../bulk/use-value-text.ts';
import type { Pasted } from './pasted-lines.ts';
import { usePaste } from './use-paste.ts';

/** So many changes, and so many refused cells, are told one by one. */
const told = 8;

type Props = {
  readonly paste: Pasted;
  /** Closed; `done`: after it was written. */
  readonly onClose: (done: boolean) => void;
};

/** What was pasted onto a list: what it changes row by row, what is refused and why, and one button that says for how many. */
export function PasteForm({ paste, onClose }: Props) {
  const say = useWords();
  const { table, lines, ids } = paste;
  const { isUnderWay, isLong, progress, follow, end } = useUnderWay();
  const { looked, isLooking, problems, take } = usePaste(paste, isUnderWay);
  const slow = useDelayed(isLooking, 300);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const about = (n: number) => ({ count: n, n: numberText(n), one: tableTitle(say, table, 'one'), many: tableTitle(say, table) });
  const changed = looked?.answer.updated ?? 0;
  const below = lines.length - ids.length;
  const title = say('bulk:pasteOf', about(Math.min(lines.length, ids.length)));
  return (
    <InlineForm
      ref={(form) => form?.querySelector<HTMLElement>('button')?.focus()}
      label={title}
      className={classes['form']}
      problems={[...problems, ...refused]}
      save={looked === null || changed === 0 || isUnderWay ? null : say('bulk:pasteOf', about(changed))}
      onSave={async () => {
        if (looked === null) return;
        const said = { subject: say('bulk:subject', about(changed)), wentAway: say('bulk:pasteDone', about(changed)), showsProblems: true };
        const sent = await follow((watch) => take(looked, { ...said, watch }));
        if (sent.ok) onClose(true);
        else setRefused(sent.problems);
      }}
      onLeave={() => onClose(false)}
      onDiscard={() => onClose(false)}
    >
      <strong>{title}</strong>
      {slow && <p className={classes['trying']}>{say('bulk:trying')}</p>}
      {looked !== null && (
        <div className={classes['preview']} role="status">
          <p>{changed === 0 ? say('bulk:nothingChanges') : say('bulk:changes', about(changed))}</p>
          <ul>
            <Changes answer={looked.answer} />
            {looked.answer.rejected.slice(0, told).map((one) => (
              <Rejected key={`${one.row} ${one.column}`} table={table} id={ids[one.row - 1] ?? ''} rejection={one} />
            ))}
            {Object.values(looked.answer.made).flat().length > 0 && (
              <li>{say('bulk:pasteMade', { names: Object.values(looked.answer.made).flat().join(', ') })}</li>
            )}
            {looked.pasted.keys.length === 0 && <li>{say('bulk:pasteNowhere')}</li>}
            {looked.pasted.leftOut.length > 0 && (
              <li className={classes['refused']}>
                {say('bulk:pasteLeftOut', { columns: looked.pasted.leftOut.map((key) => fieldName(say, table, key)).join(', ') })}
              </li>
            )}
            {below > 0 && <li className={classes['refused']}>{say('bulk:pasteBelow', about(below))}</li>}
          </ul>
        </div>
      )}
      {isLong && <UnderWay far={recordsDone(say, progress)} label={title} onEnd={end} />}
    </InlineForm>
  );
}

function Changes({ answer: { table, changes = [], moreChanges = 0 } }: { readonly answer: ImportAnswer }) {
  const say = useWords();
  const words = { say, language: useLanguage(), times: useTimes(), taxonomy: useTaxonomy() };
  const more = moreChanges + Math.max(0, changes.length - told);
  const or = (text: string) => (text === '' ? say('common:none') : text);
  return (
    <>
      {changes.slice(0, told).map((change) => {
        const { field, before, after } = importChangeText(change, table, words);
        return (
          <li key={`${change.id} ${change.field}`}>
            {change.code} · {field}: <span className={classes['was']}>{or(before)}</span> → <strong>{or(after)}</strong>
          </li>
        );
      })}
      {more > 0 && <li>{say('bulk:pasteMore', { count: more, n: numberText(more) })}</li>}
    </>
  );
}

function Rejected({ table, id, rejection: { column, code, args } }: { table: string; id: string; rejection: Rejection }) {
  const say = useWords();
  const sentence = useProblemSentence();
  const [named = ''] = useCodes(table, id === '' ? [] : [id]);
  const field = kinds.column(table, column) === null ? '' : `${fieldName(say, table, column)}: `;
  const why = `${field}${sentence({ code, args, at: { table, field: column } })}`;
  return <li className={classes['notice']}>{say('bulk:pasteRefused', { code: named, why })}</li>;
}
