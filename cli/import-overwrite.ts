import { furtherKey } from '../documents/mapping/targets.ts';
import { columnNames, plainName } from '../documents/spreadsheets/column-names.ts';
import type { ImportFile } from '../documents/spreadsheets/import-file.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import type { FieldPart } from '../engine/imports/named-items.ts';
import type { Chosen, Overwrite } from '../engine/imports/overwrite.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Call } from './command.ts';

/**
 * What of that which was edited here gives way to the file: all of it (`--overwrite`), or of each `--take ROW` all of that row, of
 * each `--take ROW=FIELD,FIELD` these fields, of `--take *=FIELD` these of every row, by the file's own headings or by our names.
 */
export function overwriteOf(call: Call, table: string, { headings }: ImportFile, mapping: Mapping | null): Result<Overwrite> {
  const asked = call.texts('take');
  if (!call.flag('overwrite')) return chosen(asked, table, headings, mapping);
  return asked.length === 0 ? ok(true) : fail(problem('usage.notTogether', undefined, { option: '--overwrite', other: '--take' }));
}

/** Stands for all rows. */
const everyRow = '*';

function chosen(asked: readonly string[], table: string, headings: ImportFile['headings'], mapping: Mapping | null): Result<Overwrite> {
  const partsOf = partsReader(table, headings, mapping);
  const rows: Chosen['rows'] = {};
  const columns: Chosen['columns'] = [];
  for (const text of asked) {
    const [, row, fields] = /^\s*([1-9]\d*|\*)\s*(?:=\s*(.*\S)\s*)?$/su.exec(text) ?? [];
    if (row === undefined || (row === everyRow && fields === undefined))
      return fail(problem('usage.invalid', undefined, { value: text, option: '--take ROW=FIELD' }));
    const before = rows[row] ?? { all: null, parts: [] };
    if (fields === undefined || before.all === true) {
      rows[row] = { all: true, parts: [] };
      continue;
    }
    // A name may have a comma in it.
    const names = partsOf(fields).length > 0 ? [fields] : fields.split(',').map((one) => one.trim());
    const unknown = names.filter((one) => partsOf(one).length === 0);
    if (unknown.length > 0) {
      const values = [...new Set([...Object.values(headings), ...furtherHeadings(mapping)])].join(', ');
      return fail(...unknown.map((value) => problem('usage.notOneOf', undefined, { value, option: '--take', values })));
    }
    const parts = names.flatMap(partsOf).map((part) => ({ ...part, taken: true }));
    if (row === everyRow) columns.push(...parts);
    else rows[row] = { all: null, parts: [...before.parts, ...parts] };
  }
  return ok({ all: false, columns, rows });
}

/** The fields that a person means by a name: those of a column of the file, ours of that name, and the text that is kept under it. */
function partsReader(table: string, headings: ImportFile['headings'], mapping: Mapping | null): (said: string) => FieldPart[] {
  const own = new Map(Object.entries(headings).map(([key, heading]) => [plainName(heading), key]));
  const names = columnNames(table);
  const kept = new Map((mapping?.columns ?? []).map(({ heading }) => [plainName(heading), heading]));
  const hasFurther = (mapping?.columns ?? []).some(({ goes, keeps }) => keeps || (goes.to === 'field' && goes.key === furtherKey));
  return (said) => {
    const field = own.get(plainName(said)) ?? names.get(plainName(said)) ?? null;
    const item = hasFurther ? (kept.get(plainName(said)) ?? null) : null;
    return [...(field === null ? [] : [{ field, item: null }]), ...(item === null ? [] : [{ field: furtherKey, item }])];
  };
}

function furtherHeadings(mapping: Mapping | null): readonly string[] {
  return (mapping?.columns ?? []).flatMap(({ heading, goes }) => (goes.to === 'field' && goes.key === furtherKey ? [heading] : []));
}
