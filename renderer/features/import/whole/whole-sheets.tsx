import { Table } from '@mantine/core';
import { rejectedRows, rowCounts } from '../../../../engine/imports/import-result.ts';
import { tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { EarlierTimes } from '../earlier-times.tsx';
import type { StepAt } from '../import-step.ts';
import { ProblemGroups } from '../problem-groups.tsx';
import classes from '../import.module.css';
import own from './whole.module.css';

type Props = { readonly step: StepAt<'whole'> | StepAt<'wholeDone'>; readonly tense: 'would' | 'did' };

const figures = ['created', 'updated', 'unchanged', 'rejected'] as const;

/** What becomes of each sheet of a whole register, and what keeps rows of it from being taken. */
export function WholeSheets({ step, tense }: Props) {
  const say = useWords();
  const { sheets, read } = step;
  const sheetOf = (table: string) => read.told.find((one) => one.table === table);
  const lines = sheets.map(({ answer }) => ({
    key: answer.table,
    name: sheetOf(answer.table)?.name ?? tableTitle(say, answer.table),
    counts: { ...answer, rejected: rejectedRows(answer) },
  }));
  const troubled = sheets.filter(({ answer }) => answer.rejected.length > 0 || answer.earlierTimes.length > 0);
  return (
    <>
      <div className={own['sheets']}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('imports:whole.sheet')}</Table.Th>
              <Table.Th className="numbers">{say('imports:whole.rows')}</Table.Th>
              {figures.map((key) => (
                <Table.Th key={key} className="numbers">
                  {say(`imports:screen.${key}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ key, name, counts }) => (
              <Line key={key} name={name} counts={counts} />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Line name={say('imports:whole.total')} counts={rowCounts(sheets.map(({ answer }) => answer))} />
          </Table.Tfoot>
        </Table>
      </div>
      {read.passedOver.length > 0 && (
        <p className={classes['note']}>{say('imports:whole.passedOver', { sheets: read.passedOver.join(', ') })}</p>
      )}
      {troubled.map(({ answer, groups }) => {
        const { table } = answer;
        const headings = sheetOf(table)?.headings ?? {};
        return (
          <section key={table} className={own['sheet']} aria-label={sheetOf(table)?.name ?? tableTitle(say, table)}>
            <ProblemGroups table={table} groups={groups} headings={headings} tense={tense} sheet={sheetOf(table)?.name ?? ''} />
            <EarlierTimes answer={answer} headings={headings} />
          </section>
        );
      })}
    </>
  );
}

type Counts = { readonly read: number } & { readonly [key in (typeof figures)[number]]: number };

function Line({ name, counts }: { readonly name: string; readonly counts: Counts }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td className="numbers">{numberText(counts.read)}</Table.Td>
      {figures.map((key) => (
        <Table.Td
          key={key}
          className="numbers"
          data-none={counts[key] === 0 || undefined}
          data-wrong={(key === 'rejected' && counts[key] > 0) || undefined}
        >
          {numberText(counts[key])}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
