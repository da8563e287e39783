import type { Tally, ToldEntry } from '../../domain/audit/logged-entry.ts';
import { kinds } from '../../domain/index.ts';
import type { Instant } from '../../engine/values/time.ts';
import { actionName, tableTitle } from '../names.ts';
import { numberText } from '../patterns/numbers.ts';
import { personText, type LedgerNames } from './ledger-names.ts';
import { toldChange, type ToldChange, type ToldField } from './told-change.ts';

/** An entry of the ledger as a row of a table: on screen, in a terminal, on paper and in a workbook. */
export type LogRow = {
  readonly seq: number;
  readonly at: Instant;
  /** Who entered it. */
  readonly by: string;
  /** In whose name, where that is someone else. */
  readonly inNameOf: string;
  readonly action: string;
  /** The records that it is about, by code and name: one of them, or the codes of the first ones. */
  readonly record: string;
  /** What it changed, and why. */
  readonly what: string;
  /** How many rows it changed, of those that were asked for. */
  readonly count: number;
};

/** So many changes of an entry are told one by one in its row; of more it is said how many there are of each kind. */
const mostTold = 3;
/** So many changes of an entry its row is made from. */
export const changesOfRow = 8;

/** An entry with what it changed, in words. `note` is what was typed with it, `whole` how many changes it has in all. */
export type EntryInWords = {
  readonly row: LogRow;
  readonly changes: readonly ToldChange[];
  readonly note: string;
  readonly whole: number;
  readonly hash: string;
};

/** An entry as a row, and its changes. It may hold no more than its first changes: the counts are those of all that were asked for. */
export function entryInWords(entry: ToldEntry, names: LedgerNames): EntryInWords {
  const { header } = entry;
  const changes = entry.changes.map((change) =>
    toldChange(change, { position: entry.positions[change.n], currency: entry.currencies[change.n] }, names),
  );
  return { row: logRow(entry, changes, names), changes, note: header.note ?? '', whole: header.count, hash: header.hash };
}

function logRow(entry: ToldEntry, told: readonly ToldChange[], names: LedgerNames): LogRow {
  const { header, matching } = entry;
  return {
    seq: header.seq,
    at: header.at,
    by: personText(header.actor, names),
    inNameOf: header.attributedTo === null || header.attributedTo === header.actor ? '' : personText(header.attributedTo, names),
    action: actionName(names.say, header.action),
    record: recordsText(told, matching > entry.changes.length, names),
    what: [whatText(entry, told, names), header.note ?? ''].filter((part) => part !== '').join(' — '),
    count: matching,
  };
}

function recordsText(told: readonly ToldChange[], isPart: boolean, names: LedgerNames): string {
  const subjects = [...new Set(told.map(({ subject }) => subject))];
  // What a record brought along is about that record.
  const [first] = told;
  if (first === undefined) return '';
  const own = new Set(first.subjects.map(({ id }) => id));
  const others = told.filter((one) => !one.subjects.every(({ id }) => own.has(id)));
  if (others.length === 0) return first.subject;
  const shown = subjects.slice(0, mostTold).join(', ');
  const more = subjects.length - mostTold;
  if (isPart) return `${shown} …`;
  return more > 0 ? names.say('audit:andOthers', { names: shown, n: numberText(more) }) : shown;
}

function whatText(entry: ToldEntry, told: readonly ToldChange[], names: LedgerNames): string {
  if (entry.matching > mostTold || told.length < entry.matching) return tallyText(entry.tally, names);
  const [first] = told;
  return told
    .map((change) => {
      const isOther = change.table !== first?.table || change.did !== first.did;
      const text = changeText(change, names);
      if (told.length === 1) return text;
      const label = isOther || change.subject !== first.subject ? changeLabel(change, names) : '';
      const about = change.subject === first?.subject ? '' : change.subject;
      const head = [label, about].filter((part) => part !== '').join(' ');
      return [head, text].filter((part) => part !== '').join(': ');
    })
    .filter((text) => text !== '')
    .join(' / ');
}

/** The kind of row and what was done to it: `Cause added`. */
export function changeLabel({ table, did }: Pick<ToldChange, 'table' | 'did'>, { say }: Pick<LedgerNames, 'say'>): string {
  return say(`audit:${did}One`, { one: kinds.has(table) ? tableTitle(say, table, 'one') : table });
}

/**
 * The fields of a change in one line. Of a position the rating and the reason first: what is cut off on a screen matters least.
 * `Residual rating: 3 Medium → 4 High: reason (Likelihood: 3 Possible → 4 Likely)`
 */
function changeText({ fields, reason }: ToldChange, names: LedgerNames): string {
  const [rating] = fields.filter(({ field }) => field === 'rating');
  const others = fields
    .filter((field) => field !== rating && !(field.field === 'matrixId' && field.before === null))
    .map((field) => `${field.name}: ${valuesText(field, names)}`)
    .join('; ');
  if (rating === undefined) return others;
  const first = [`${rating.name} ${valuesText(rating, names)}`, reason ?? ''].filter((part) => part !== '').join(': ');
  return others === '' ? first : `${first} (${others})`;
}

function valuesText({ before, after }: ToldField, { say }: LedgerNames): string {
  const values = [before, after].flatMap((value) => (value === null ? [] : [value === '' ? say('common:empty') : value]));
  return values.join(' → ');
}

/** How many rows of each kind were made, changed and removed. */
export function tallyText(tally: readonly Tally[], { say }: LedgerNames): string {
  return tally
    .flatMap(({ table, ...counts }) => {
      const many = kinds.has(table) ? tableTitle(say, table) : table;
      return (['created', 'changed', 'removed'] as const).flatMap((did) =>
        counts[did] === 0 ? [] : [say(`audit:${did}Count`, { n: numberText(counts[did]), many })],
      );
    })
    .join(', ');
}
