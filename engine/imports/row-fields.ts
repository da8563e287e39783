import type { Column } from '../lists/column.ts';
import { definitionOf, type Stored } from '../../domain/index.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import { importColumns, impactColumn, maintenanceImpact, type ImportTable } from './import-columns.ts';
import type { Importing } from './importing.ts';
import type { NamedTable, References } from './references.ts';

/** The cells of a row as their columns read them: `null` is an empty cell, a missing key a column that the file lacks. */
export type Cells = Readonly<Record<string, Json>>;

/** The fields that a row gives to its record. An empty cell empties its field, where a field may be empty. */
export function fieldsOf(table: ImportTable, cells: Cells, was: Stored | null, importing: Importing): Result<JsonObject> {
  const { references } = importing;
  const fields: Record<string, Json> = {};
  const problems: Problem[] = [];
  const category = typeof cells['category'] === 'string' ? cells['category'] : ((was as { category?: string } | null)?.category ?? '');
  const set = (field: string, value: Result<Json>) => {
    if (value.ok) fields[field] = value.value;
    else problems.push(...value.problems.map((one) => ({ ...one, at: { field } })));
  };
  for (const column of importColumns(table)) {
    const cell = cells[column.key];
    if (cell === undefined || column.key === 'id' || column.key === 'code' || column.key === 'serviceId' || column.key === impactColumn)
      continue;
    const { source } = column;
    if (!isField.has(source.from)) continue;
    if (cell === null) {
      const blank = blankOf(table, column.key, was);
      if (blank !== undefined) fields[column.key] = blank;
    } else if (column.kind === 'term' && typeof cell === 'string') set(column.key, termOf(column.key, cell, category, importing));
    else if ((source.from === 'person' || source.from === 'label') && typeof cell === 'string')
      set(column.key, references.resolve(tableOf(table, column.key), cell));
    else if (source.from === 'labels' && Array.isArray(cell))
      set(column.key, namedAll(cell as readonly string[], tableOf(table, column.key), references));
    else fields[column.key] = cell;
  }
  if (table === 'incidents' || table === 'releases') {
    const named = (cells['serviceId'] ?? null) !== null;
    if (named || was === null) set('serviceId', serviceOf(cells, importing.service, references));
  }
  if (table === 'incidents') Object.assign(fields, severityOf(cells, importing, problems));
  if (table === 'risks' && was === null && (fields['identifiedOn'] ?? null) === null) fields['identifiedOn'] = importing.today;
  return problems.length > 0 ? fail(...problems) : ok(fields);
}

const isField = new Set<Column['source']['from']>(['field', 'person', 'label', 'labels', 'list', 'json']);

/** The ids of several named records, each once. */
function namedAll(names: readonly string[], table: NamedTable, references: References): Result<readonly string[]> {
  const ids = new Set<string>();
  for (const name of names) {
    if (name.trim() === '') continue;
    const id = references.resolve(table, name);
    if (!id.ok) return id;
    ids.add(id.value);
  }
  return ok([...ids]);
}

/** What an empty cell makes of a field: nothing at all where a record must keep what it has, or cannot do without. */
function blankOf(table: ImportTable, field: string, was: Stored | null): Json | undefined {
  const blank = definitionOf(table).blank[field];
  if (blank === undefined) return was === null ? null : field === 'identifiedOn' ? undefined : null;
  const isEmpty = blank === null || blank === '' || blank === false || Array.isArray(blank);
  return isEmpty || was === null ? blank : undefined;
}

function tableOf(table: ImportTable, field: string): NamedTable {
  return (definitionOf(table).references[field] ?? 'people') as NamedTable;
}

/** The service that a row names, or that of the whole file. */
export function serviceOf(cells: Cells, service: string | null, references: References): Result<string> {
  const named = cells['serviceId'] ?? service;
  return typeof named === 'string' ? references.resolve('services', named) : fail(problem('field.required', { field: 'serviceId' }));
}

const termKinds: Readonly<Record<string, string>> = { subtypeId: 'subtype', eventTypeId: 'eventType', driverId: 'driver' };

function termOf(field: string, text: string, category: string, { terms }: Importing): Result<string> {
  const ids = terms(category, termKinds[field] ?? '', text);
  const [only] = ids;
  if (only === undefined)
    return fail(
      problem(
        field === 'eventTypeId' && category !== 'operational' ? 'risk.eventTypeOnlyOperational' : 'field.refersToNothing',
        undefined,
        { value: text },
      ),
    );
  return ids.length === 1 ? ok(only) : fail(problem('import.ambiguous', undefined, { value: text }));
}

/** Severity from the source's word for impact, where the file does not give a severity itself. */
function severityOf(cells: Cells, { settings }: Importing, problems: Problem[]): JsonObject {
  const impact = cells[impactColumn];
  if (typeof impact !== 'string' || (cells['severity'] ?? null) !== null) return {};
  const word = impact.trim().toLowerCase();
  if (word === maintenanceImpact) return { kind: 'maintenance', severity: null };
  const severity = Object.hasOwn(settings.severityOfImpact, word) ? settings.severityOfImpact[word] : undefined;
  if (severity === undefined) {
    const values = [...Object.keys(settings.severityOfImpact), maintenanceImpact].join(', ');
    problems.push(problem('field.notOneOf', { field: impactColumn }, { value: impact, values }));
    return {};
  }
  return { severity };
}
