import { z } from '../engine/values/schema.ts';
import { controlsTable, riskControlsTable } from './controls/control.ts';
import { incidentsTable } from './incidents/incident.ts';
import { linkedTables, linksTable } from './links/link.ts';
import { peopleTable } from './people/person.ts';
import { releasesTable } from './releases/release.ts';
import { causesTable, consequencesTable, risksTable } from './risks/risk.ts';
import { assessmentsTable } from './scoring/assessment.ts';
import { matricesTable, scalesTable } from './scoring/scale.ts';
import { servicesTable } from './services/service.ts';
import { taxonomyTable } from './taxonomy/term.ts';
import { unitsTable } from './units/unit.ts';
import { countersTable, settingsTable } from './settings/settings.ts';
import type { TableDefinition } from '../engine/kind/table.ts';

/** The version of the row schemas below. A change of any of them adds a step to `domain/migrations`. */
export const schemaVersion = 2;

/** Every table of the register. */
export const tables = {
  settings: settingsTable,
  counters: countersTable,
  people: peopleTable,
  units: unitsTable,
  services: servicesTable,
  taxonomy: taxonomyTable,
  scales: scalesTable,
  matrices: matricesTable,
  risks: risksTable,
  causes: causesTable,
  consequences: consequencesTable,
  assessments: assessmentsTable,
  controls: controlsTable,
  riskControls: riskControlsTable,
  incidents: incidentsTable,
  releases: releasesTable,
  links: linksTable,
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];

/** A row as the ledger knows it. */
export type Row<T extends TableName = TableName> = z.infer<(typeof tables)[T]['schema']>;
/** A row as it is kept: `revision` is the seq of the entry that last changed it. */
export type Stored<T extends TableName = TableName> = Row<T> & { readonly revision: number };

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

export function definitionOf(name: TableName): TableDefinition {
  return tables[name];
}

/** The tables, and their fields, that may hold the id of a row of `name`. Links refer by `fromId` and `toId`. */
export function referrersOf(name: TableName): readonly { readonly table: TableName; readonly field: string }[] {
  const found: { table: TableName; field: string }[] = [];
  for (const table of tableNames) {
    for (const [field, target] of Object.entries(definitionOf(table).references)) {
      if (target === name) found.push({ table, field });
    }
  }
  if (name === 'risks' || name === 'incidents' || name === 'releases') {
    found.push({ table: 'links', field: 'fromId' }, { table: 'links', field: 'toId' });
  }
  return found;
}

/**
 * A field by which a row is part of a record: it holds the record's id. Where records of several kinds may stand there,
 * `kindField` holds the name of the kind.
 */
export type PartField = { readonly table: TableName; readonly field: string; readonly kindField?: string };

const partFields: { readonly [T in TableName]?: readonly PartField[] } = {
  risks: (['causes', 'consequences', 'assessments', 'riskControls'] as const).map((table) => ({ table, field: 'riskId' })),
  controls: [{ table: 'riskControls', field: 'controlId' }],
};
const linkFields: readonly PartField[] = [
  { table: 'links', field: 'fromId', kindField: 'fromTable' },
  { table: 'links', field: 'toId', kindField: 'toTable' },
];

/** The rows that are part of a record of a kind: what is done to them is done to the record. None for other names. */
export function partsOf(kind: string): readonly PartField[] {
  const own = isTableName(kind) ? (partFields[kind] ?? []) : [];
  return linkedTables.some((table) => table === kind) ? [...own, ...linkFields] : own;
}
