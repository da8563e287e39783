import { impactColumn, importColumns, workedOutColumns, type ImportTable } from '../../engine/imports/import-columns.ts';
import { languages } from '../../domain/settings/settings.ts';
import { fieldName } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';

/** Further names for a column, as other programs write them. */
const aliases: Readonly<Record<ImportTable, Readonly<Record<string, readonly string[]>>>> = {
  risks: {
    category: ['유형', 'risk category'],
    subtypeId: ['세부유형'],
    eventTypeId: ['event type', '사건 유형'],
    title: ['리스크명', '리스크', 'risk', 'name'],
    ownerId: ['risk owner', '책임자'],
  },
  controls: { title: ['통제명', 'control', 'name'], kind: ['kind', 'type', '종류'], key: ['key'], ownerId: ['control owner', '책임자'] },
  incidents: {
    restoredAt: ['resolved_at'],
    timeline: ['updates'],
    [impactColumn]: ['impact', '영향'],
    outsideId: ['outside id', 'source id'],
    kind: ['kind'],
    components: ['component'],
  },
  releases: { medianLeadTimeHours: ['median lead time hours'], version: ['tag'] },
};

/** Columns of known sources that say nothing more than the others: passed over. */
const passedOver: Readonly<Record<ImportTable, readonly string[]>> = {
  risks: [],
  controls: [],
  incidents: [
    'entry_id',
    'published_at',
    'updated_at',
    'status_sequence',
    'impact_window',
    'duration_minutes',
    'components_source',
    'components_confidence',
  ],
  releases: [],
};

/** What a heading stands for: a column that is imported, or (`null`) one that is passed over. */
export type ColumnNames = ReadonlyMap<string, string | null>;

/** Headings differ in case, spaces, dashes and brackets from one program to the next; none of these counts. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-·.()[\]/]/gu, '');
}

/** The names by which each column of a table is known: its key, its words in both languages, and names of other programs. */
export function columnNames(table: ImportTable): ColumnNames {
  const names = new Map<string, string | null>();
  const says = languages.map(translator);
  const learn = (name: string, key: string | null) => {
    if (!names.has(plainName(name))) names.set(plainName(name), key);
  };
  for (const name of passedOver[table]) learn(name, null);
  for (const key of workedOutColumns(table)) for (const name of [key, ...says.map((say) => fieldName(say, table, key))]) learn(name, null);
  const columns = importColumns(table);
  for (const { key } of columns) for (const name of [key, ...says.map((say) => fieldName(say, table, key))]) learn(name, key);
  for (const { key } of columns) {
    if (key.endsWith('Id') && key !== 'outsideId') learn(key.slice(0, -2), key);
    for (const name of aliases[table][key] ?? []) learn(name, key);
  }
  return names;
}
