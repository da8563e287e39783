import { importColumns } from '../../engine/imports/import-columns.ts';
import type { Column } from '../../engine/kind/column.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { enteringText, titleKey } from '../../engine/values/text.ts';
import type { MappedColumn, MappedValue, Mapping } from './mapping.ts';

/** What of a mapping may hold the name of a person: the headings of columns with values that are not kept, the keys of what every row gets. */
export function peopleIn(kinds: Registry, mapping: Mapping): readonly string[] {
  const columns = columnsByKey(kinds, mapping);
  return [
    ...mapping.columns.filter((one) => !keepsValues(columns, one) && Object.keys(one.values).length > 0).map(({ heading }) => heading),
    ...Object.keys(mapping.fixed).filter((key) => namesPerson(kinds, columns.get(key))),
  ];
}

/**
 * The mapping as it may be kept: without the values of columns that name people or hold texts of any kind, without what every row
 * gets of a person, and without any value that is the name of one of `people`.
 */
export function withoutPeople(kinds: Registry, mapping: Mapping, people: Iterable<string>): Mapping {
  const columns = columnsByKey(kinds, mapping);
  const names = new Set([...people].map(titleKey));
  const isName = (value: MappedValue) => typeof value === 'string' && names.has(titleKey(value));
  const fixed = Object.entries(mapping.fixed).filter(([key, value]) => !namesPerson(kinds, columns.get(key)) && !isName(value));
  return {
    ...mapping,
    fixed: Object.fromEntries(fixed),
    columns: mapping.columns.map((one) => {
      const values = keepsValues(columns, one) ? Object.entries(one.values) : [];
      const kept = values.filter(([theirs, ours]) => !isName(theirs) && !isName(ours));
      return { ...one, values: Object.fromEntries(kept.map(([theirs, ours]) => [enteringText(theirs), ours])) };
    }),
  };
}

function columnsByKey(kinds: Registry, { table }: Mapping): ReadonlyMap<string, Column> {
  return new Map(importColumns(kinds, table).map((column) => [column.key, column]));
}

/** Whether what stands in a column of theirs is a word of ours each time, and never a text or a person. */
function keepsValues(columns: ReadonlyMap<string, Column>, { goes }: MappedColumn): boolean {
  if (goes.to === 'leftOut') return false;
  if (goes.to !== 'field') return true;
  const column = columns.get(goes.key);
  if (column === undefined || column.kind === 'text' || column.kind === 'person') return false;
  // Of lists those that name records: controls, services. Tags and causes are texts.
  return column.kind !== 'lines' || column.ties !== undefined || column.field?.reference !== undefined;
}

function namesPerson(kinds: Registry, column: Column | undefined): boolean {
  if (column === undefined) return false;
  const target = column.target === null ? null : kinds.of(column.target);
  return column.kind === 'person' || (target !== null && target.names !== null && target.fields[target.names]?.type === 'personal');
}
