import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isKindName, kinds } from '../../../domain/index.ts';
import type { RowToPutRight } from '../../../engine/commands/to-be-put-right.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { kindsWithPage } from '../../../words/commands/commands.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { RecordLink } from '../../record/named-record.tsx';
import { EmptyPage } from '../../ui/page/empty-page.tsx';
import { useToBePutRight } from '../../ui/register/to-be-put-right.ts';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useTaxonomy, type TaxonomyWords } from '../../ui/words/taxonomy-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './audit.module.css';

/** More rows than these would not be read on a screen, and each asks for its record. */
const mostShown = 200;

/** The records that break a rule which came after them: which they are, and what is wrong with each. */
export function PutRight() {
  const say = useWords();
  const rows = useToBePutRight();
  if (rows === null) return null;
  if (rows.length === 0) return <EmptyPage title={say('audit:putRightNothing')} text={say('audit:putRightNothingText')} />;
  return (
    <>
      <p className={classes['text']}>{say('audit:putRightText')}</p>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{say('audit:putRightKind')}</th>
            <th scope="col">{say('audit:putRightRecord')}</th>
            <th scope="col">{say('audit:putRightField')}</th>
            <th scope="col">{say('audit:putRightWrong')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map((row) => (
            <Lines key={`${row.table}:${row.id}`} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > mostShown && (
        <p className={classes['others']}>{say('audit:putRightFirst', { n: numberText(mostShown), total: numberText(rows.length) })}</p>
      )}
    </>
  );
}

/** A record, and a line for each of its problems. */
function Lines({ row }: { row: RowToPutRight }) {
  const say = useWords();
  const sentence = useProblemSentence();
  const taxonomy = useTaxonomy();
  const { table, problems } = row;
  return problems.map((problem, index) => {
    const field = problem.at?.field?.split('.')[0] ?? '';
    return (
      <tr key={`${problem.code} ${field}`}>
        {index === 0 && (
          <>
            <td rowSpan={problems.length}>{tableTitle(say, table, 'one')}</td>
            <td rowSpan={problems.length}>
              <Named row={row} taxonomy={taxonomy} />
            </td>
          </>
        )}
        <td>{field === '' ? null : fieldName(say, table, field)}</td>
        <td>{sentence(inWords(table, field, problem, taxonomy))}</td>
      </tr>
    );
  });
}

/** The way to the page on which the row is looked at: its own, else that of the record to which it belongs. */
function Named({ row: { table, id, owner }, taxonomy }: { row: RowToPutRight; taxonomy: TaxonomyWords }): ReactNode {
  const say = useWords();
  for (const one of [{ table, id }, ...(owner === null ? [] : [owner])]) {
    const page = kindsWithPage.find((kind) => kind === one.table);
    if (page !== undefined) return <RecordLink table={page} id={one.id} />;
  }
  if (table === 'settings') return <Link href="/settings">{tableTitle(say, table)}</Link>;
  return table === 'taxonomy' ? taxonomy.label(id) : id;
}

/** A term is known by its words, not by its id. */
function inWords(table: string, field: string, problem: Problem, taxonomy: TaxonomyWords): Problem {
  const value = problem.args?.['value'];
  if (typeof value !== 'string' || !isKindName(table) || kinds.of(table).fields[field]?.reference?.kind !== 'taxonomy') return problem;
  const label = taxonomy.label(value);
  return label === '' ? problem : { ...problem, args: { ...problem.args, value: label } };
}
