import type { DataRow, DataTables, TableName } from '../question.ts';
import { valueText, type ClaimWords } from './value-text.ts';

/** What a row is called: the code of its record, and of a tie between records both; no id of a row that only programs read. */
export function rowName(table: TableName, { id, cells }: DataRow, words: ClaimWords): string {
  const { t } = words;
  const text = (name: string) => String(cells[name] ?? '');
  const twoOf = (one: string, other: string) => t('claims:row.twoOf', { one, other });
  switch (table) {
    case 'flows':
      return text('risk');
    case 'riskControls':
      return twoOf(text('risk'), text('control'));
    case 'riskIncidents':
      return twoOf(text('incident'), text('risk'));
    case 'riskRatings':
      return twoOf(text('risk'), valueText('day', cells['on'] ?? null, words));
    case 'incidents':
    case 'releases':
    case 'losses':
      return cells['period'] === 'before' ? t('claims:row.before', { code: text('code') }) : text('code');
    case 'moneyBack':
      return t('claims:row.moneyBack', {
        code: text('loss'),
        source: valueText('source', cells['source'] ?? null, words),
        currency: text('currency'),
      });
    case 'restated':
    case 'corrected':
      return text('record');
    case 'leadTimes':
      return twoOf(text('commit').slice(0, 12), text('service'));
    case 'workedOut':
      return twoOf(
        workedOutText(cells, words),
        cells['service'] === null ? valueText('basis', cells['basis'] ?? null, words) : text('service'),
      );
    case 'attributed':
      return t('claims:row.entry', { seq: id });
    case 'waivers':
      return t(`choices:closingCondition.${id as 'notAssessed'}`);
    case 'risks':
    case 'deliveries':
    case 'controls':
    case 'carriedOver':
    case 'archived':
    case 'erased':
    case 'decisionsAsked':
    case 'unbooked':
      return id;
    default:
      return table satisfies never;
  }
}

/** What was worked out, and of which size of delivery. */
function workedOutText(cells: DataRow['cells'], words: ClaimWords): string {
  const measure = valueText('measure', cells['measure'] ?? null, words);
  const band = cells['band'] ?? null;
  return band === null ? measure : `${measure}, ${valueText('band', band, words)}`;
}

/** The titles of records by their code, where a table has them; of releases the version. */
export function titlesOf({ risks, controls, incidents, releases, losses }: DataTables): ReadonlyMap<string, string> {
  const rows = [...risks, ...controls, ...incidents, ...releases, ...losses];
  return new Map(
    rows.flatMap(({ id, cells }) => {
      const title = cells['title'] ?? cells['version'] ?? null;
      return title === null ? [] : [[String(cells['code'] ?? id), String(title)]];
    }),
  );
}

/** The title of a row, or of the record that it is about; `null` where that is not known. */
export function rowTitle(table: TableName, { id, cells }: DataRow, titles: ReadonlyMap<string, string>): string | null {
  const own = cells['title'] ?? cells['version'] ?? null;
  if (own !== null) return String(own);
  if (table === 'leadTimes' || table === 'workedOut' || table === 'attributed' || table === 'erased' || table === 'waivers') return null;
  return titles.get(String(cells['incident'] ?? cells['risk'] ?? cells['loss'] ?? cells['record'] ?? id)) ?? null;
}
