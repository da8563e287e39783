/** What a cell of a data table holds. Days, categories and relations are text; flags are flags. */
export type Cell = string | number | boolean | null;

/** One row of a data table: a record, or a tie between two. `id` names it within its table. */
export type DataRow = { readonly id: string; readonly cells: Readonly<Record<string, Cell>> };

export const tableNames = [
  'risks',
  'flows',
  'controls',
  'riskControls',
  'riskRatings',
  'riskIncidents',
  'incidents',
  'carriedOver',
  'releases',
  'deliveries',
  'leadTimes',
  'workedOut',
  'losses',
  'moneyBack',
  'restated',
  'corrected',
  'archived',
  'attributed',
  'erased',
  'waivers',
  'decisionsAsked',
  'unbooked',
] as const;
export type TableName = (typeof tableNames)[number];

/** The rows from which a report is counted, by table. */
export type DataTables = Readonly<Record<TableName, readonly DataRow[]>>;

/** The rows of a table whose cells are these. */
export type Among = { readonly of: TableName; readonly where: Readonly<Record<string, Cell>> };

/**
 * What a numeral answers: how many rows there are; the sum, the median, the value at or below which a share of them lies (by
 * nearest rank), or the highest of a field over rows, of which those without a value are left out; or the field of one row.
 */
export type Question =
  | (Among & { readonly ask: 'count' })
  | (Among & { readonly ask: 'sum' | 'median' | 'worst'; readonly field: string })
  | (Among & { readonly ask: 'percentile'; readonly field: string; readonly share: number })
  | { readonly ask: 'value'; readonly of: TableName; readonly row: string; readonly field: string };

/** A numeral of the report: its place in report.json, what it answers, over which rows, and the answer. */
export type Claim = {
  readonly id: string;
  readonly question: Question;
  readonly rows: readonly string[];
  readonly answer: number | null;
};
