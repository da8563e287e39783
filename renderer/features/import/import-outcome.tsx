import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { rejectedRows } from '../../../engine/imports/import-result.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { WordKey } from '../../../words/translate.ts';
import { Figures } from '../../record/detail/figures.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { EarlierTimes } from './earlier-times.tsx';
import { KeptEdits } from './kept-edits.tsx';
import classes from './import.module.css';

/** How many rejected cells are listed. */
const most = 200;

type Props = {
  readonly table: string;
  readonly answer: ImportAnswer;
  /** The file's own heading of each column. */
  readonly headings: Readonly<Record<string, string>>;
  readonly tense: 'would' | 'did';
  /** Between the figures and what is left out. */
  readonly children?: ReactNode;
};

/** What an import does, or did: rows by what becomes of them, what is made along the way, and every row that is left out, with why. */
export function ImportOutcome({ table, answer, headings, tense, children }: Props) {
  const say = useWords();
  const sentence = useProblemSentence();
  const { rejected, made } = answer;
  const refused = rejectedRows(answer);
  const { created, updated, unchanged, emptied } = answer;
  const counts = { created, updated, unchanged, rejected: refused, emptied };
  const createdLines = Object.entries(made)
    .filter(([, names]) => names.length > 0)
    .map(([kind, names]) => say('imports:screen.along', { table: tableTitle(say, kind), names: names.join(', ') }));
  return (
    <>
      <Figures
        figures={(['created', 'updated', 'unchanged', 'rejected', 'emptied'] as const).map((key) => ({
          key,
          label: say(`imports:screen.${key}` as WordKey),
          value: numberText(counts[key]),
        }))}
        unknown=""
      />
      {createdLines.map((line) => (
        <p key={line} className={classes['note']}>
          {line}
        </p>
      ))}
      <KeptEdits table={table} answer={answer} />
      <EarlierTimes answer={answer} headings={headings} />
      {children}
      {rejected.length > 0 && (
        <div className={`${classes['listed']} ${classes['rejected']}`}>
          <h3>{say(tense === 'would' ? 'imports:screen.wouldReject' : 'imports:screen.didReject')}</h3>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th className="numbers">{say('imports:screen.row')}</Table.Th>
                <Table.Th>{say('imports:screen.column')}</Table.Th>
                <Table.Th>{say('imports:screen.reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rejected.slice(0, most).map((rejection) => (
                <Table.Tr key={`${rejection.row} ${rejection.column} ${rejection.code}`}>
                  <Table.Td className="numbers">{numberText(rejection.row)}</Table.Td>
                  <Table.Td>
                    {rejection.column === '' ? '' : (headings[rejection.column] ?? fieldName(say, table, rejection.column))}
                  </Table.Td>
                  <Table.Td>{sentence({ code: rejection.code, args: rejection.args, at: { table, field: rejection.column } })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {rejected.length > most && (
            <p className={classes['note']}>{say('imports:screen.more', { n: numberText(rejected.length - most) })}</p>
          )}
        </div>
      )}
    </>
  );
}
