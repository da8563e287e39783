import { Anchor, Table } from '@mantine/core';
import { useId, type ComponentProps } from 'react';
import { rejectedRows, rowCounts } from '../../../../engine/imports/import-result.ts';
import { tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { Previewed } from '../../../workers/previewed.ts';
import type { StepAt } from '../import-step.ts';
import type { Importing } from '../importing.ts';
import { KindOutcome } from '../kind-outcome.tsx';
import { useGrowing } from '../mapper/growing.ts';
import { useWalk } from '../walked-lines.ts';
import classes from '../import.module.css';
import own from './whole.module.css';

type Props = {
  readonly importing: Importing;
  readonly step: StepAt<'whole'> | StepAt<'wholeDone'>;
  readonly tense: 'would' | 'did';
  /** The columns of a kind whose empty cells are to empty their fields. */
  readonly onClear?: (table: string, columns: readonly string[]) => void;
};

const figures = ['created', 'updated', 'unchanged', 'rejected'] as const;

/** What becomes of each sheet of a whole register: all of them counted, then each of which there is more to say. */
export function WholeSheets({ importing, step, tense, onClear }: Props) {
  const say = useWords();
  const page = useId();
  const { sheets, read } = step;
  const sheetOf = (table: string) => read.told.find((one) => one.table === table);
  const nameOf = (table: string) => sheetOf(table)?.name ?? tableTitle(say, table);
  const idOf = (table: string) => `${page}-${table}`;
  const told = sheets.filter(hasMore);
  // Each is as long as a file of its own: they are drawn one after the other.
  const drawn = useGrowing(told.length, 1);
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
            {sheets.map((sheet) => {
              const { answer } = sheet;
              const { table } = answer;
              const to = hasMore(sheet) ? idOf(table) : null;
              return <Line key={table} name={nameOf(table)} to={to} counts={{ ...answer, rejected: rejectedRows(answer) }} />;
            })}
          </Table.Tbody>
          <Table.Tfoot>
            <Line name={say('imports:whole.total')} to={null} counts={rowCounts(sheets.map(({ answer }) => answer))} />
          </Table.Tfoot>
        </Table>
      </div>
      {read.passedOver.length > 0 && (
        <p className={classes['note']}>{say('imports:whole.passedOver', { sheets: read.passedOver.join(', ') })}</p>
      )}
      {told.slice(0, drawn).map((found) => {
        const { table } = found.answer;
        return (
          <section key={table} id={idOf(table)} className={own['sheet']} aria-label={nameOf(table)} tabIndex={-1}>
            <h2>{nameOf(table)}</h2>
            <OfKind
              importing={importing}
              table={table}
              found={found}
              headings={sheetOf(table)?.headings ?? {}}
              tense={tense}
              {...(step.at === 'whole' && onClear !== undefined
                ? {
                    emptying: {
                      empties: step.empties[table] ?? {},
                      clear: step.wishes.clear[table] ?? [],
                      onClear: (columns: readonly string[]) => onClear(table, columns),
                    },
                  }
                : {})}
            />
          </section>
        );
      })}
    </>
  );
}

type OfKindProps = Omit<ComponentProps<typeof KindOutcome>, 'walk'> & { readonly importing: Importing };

function OfKind({ importing, ...outcome }: OfKindProps) {
  return <KindOutcome {...outcome} walk={useWalk(importing, outcome.table, outcome.found)} />;
}

/** Whether there is more to say of a sheet than that the register has all of it. */
function hasMore({ answer }: Previewed): boolean {
  const { read, unchanged, kept, keptEdits, earlierTimes } = answer;
  return unchanged < read || keptEdits.length > 0 || earlierTimes.length > 0 || Object.keys(kept).length > 0;
}

type Counts = { readonly read: number } & { readonly [key in (typeof figures)[number]]: number };

/** `to`: the section in which more is said of it. */
function Line({ name, to, counts }: { readonly name: string; readonly to: string | null; readonly counts: Counts }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {to === null ? (
          name
        ) : (
          <Anchor component="button" type="button" inherit onClick={() => goToSection(to)}>
            {name}
          </Anchor>
        )}
      </Table.Th>
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

/** The address is that of the page: a link within it is a place to go to. */
function goToSection(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}
