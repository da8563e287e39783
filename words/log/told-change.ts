import type { AssessmentKind } from '../../domain/assessments/kind.ts';
import type { PositionChange } from '../../domain/audit/position-change.ts';
import { kinds } from '../../domain/index.ts';
import { ratingOf } from '../../domain/scoring/kinds.ts';
import { sourcedField, sourcedOf } from '../../engine/imports/source-merge.ts';
import type { Subject } from '../../engine/ledger/about.ts';
import type { ChangeLine } from '../../engine/ledger/entry.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import { sameJson, type Json, type JsonObject } from '../../engine/values/json.ts';
import { fieldName } from '../names.ts';
import { nameText, subjectsOf, subjectText, type LedgerNames } from './ledger-names.ts';
import { isBlank, readBy, valueText } from './value-text.ts';

/** A field as it was and as it became, in words: empty where it held nothing, `null` where there was no such row. */
export type ToldField = { readonly field: string; readonly name: string; readonly before: string | null; readonly after: string | null };

/** What an entry did to one row, as people know it. */
export type ToldChange = {
  readonly table: string;
  readonly did: 'created' | 'changed' | 'removed';
  /** What the row is about: itself, or the records that it belongs to. */
  readonly subjects: readonly Subject[];
  readonly subject: string;
  /** In the order of a form; what says nothing to a reader is left out, and of a row that begins or ends what is empty. */
  readonly fields: readonly ToldField[];
  /** Why a position is as it is now. */
  readonly reason: string | null;
};

/** Fields that say nothing to a reader. */
const silent: ReadonlySet<string> = new Set(['id', 'code', 'archivedAt', 'rank', 'erasedAt', 'revision']);
/** The field of an assessment that says why. */
const rationale = 'rationale';

/** What the rest of the ledger says of a change: what one of an assessment did, and the currency of an amount. */
type Around = { readonly position: PositionChange | undefined; readonly currency: JsonObject | undefined };

/** Says a change. */
export function toldChange(change: ChangeLine, { position, currency }: Around, names: LedgerNames): ToldChange {
  const { table, id } = change;
  const now = names.row(table, id) ?? {};
  const row = { ...now, ...change.before, ...change.after };
  const [before, after] = position === undefined ? [change.before, change.after] : sidesOf(change, position);
  const did = change.before === null ? 'created' : change.after === null ? 'removed' : 'changed';
  const rating = position === undefined ? [] : [ratingField(position, names)];
  const isReason = position !== undefined && isReasoned(change);
  const isSaid = (field: string) =>
    isSaidBySubject(change, field) || (position !== undefined && field === 'kind') || (isReason && field === rationale);
  const fields = toldFields(table, before, after).filter((field) => !isSaid(field));
  const reason = isReason ? textOrNull(position.is ?? {}, rationale) : null;
  const known = { ...now, ...currency };
  const around = { before: { ...known, ...position?.was, ...before }, after: { ...known, ...position?.is, ...after } };
  const told = fields.map((field) => toldField(table, field, { before, after }, around, names));
  return {
    table,
    did,
    subjects: subjectsOf(table, id, row),
    subject: subjectText(table, id, row, names),
    fields: [...calledField(table, row, told, names), ...rating, ...told],
    reason: reason === '' ? null : reason,
  };
}

/** Which row it is of those that belong to a record, where that has a name of its own and the change does not say it: a file beside it. */
function calledField(table: string, row: JsonObject, told: readonly ToldField[], names: LedgerNames): readonly ToldField[] {
  const { partOf = null, names: naming = null, life = null } = kinds.has(table) ? kinds.of(table) : {};
  if (partOf === null || naming === null || life !== 'record' || told.some(({ field }) => field === naming)) return [];
  return [{ field: naming, name: fieldName(names.say, table, naming), before: null, after: nameText(table, row, names) }];
}

/** Whether an assessment says why it is as it is with words that were not there before: its rationale is then told as the reason. */
function isReasoned({ before, after }: ChangeLine): boolean {
  return after !== null && isBlank(before?.[rationale] ?? null);
}

/** A new assessment is told beside the one whose place it took: the levels that differ from it, and what it brings. */
function sidesOf({ before, after }: ChangeLine, { was, is }: PositionChange): readonly [JsonObject | null, JsonObject | null] {
  return before !== null || was === null ? [before, after] : [was, is];
}

/** The fields that are worth a word, as a form has them: the ledger's own order is that of the alphabet. */
function toldFields(table: string, before: JsonObject | null, after: JsonObject | null): readonly string[] {
  const said = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const order = kinds.has(table) ? Object.keys(kinds.of(table).fields) : [];
  const fields = [...order.filter((field) => said.has(field)), ...[...said].filter((field) => !order.includes(field))];
  const holds = (field: string) => {
    const [was, is]: readonly [Json, Json] = [before?.[field] ?? null, after?.[field] ?? null];
    // What the source of a new record said is what the record says.
    if (field === sourcedField && (before === null || after === null)) return false;
    return before === null || after === null ? !isBlank(is) || !isBlank(was) : !sameJson(was, is);
  };
  return fields.filter((field) => !silent.has(field) && holds(field));
}

/** Whether a field only says what the row is or belongs to: that stands beside the change already. */
function isSaidBySubject({ table, before }: ChangeLine, field: string): boolean {
  if (!kinds.has(table)) return false;
  const { code, names } = kinds.of(table);
  if (before === null && code !== null && field === names) return true;
  return kinds.owners(table).some((owner) => owner.field === field || owner.kindField === field);
}

type Sides<Row> = { readonly before: Row; readonly after: Row };

/** `around` are the rows as far as they are known: the levels of an assessment are read by its matrix, an amount by its currency. */
function toldField(
  table: string,
  field: string,
  sides: Sides<JsonObject | null>,
  around: Sides<JsonObject>,
  names: LedgerNames,
): ToldField {
  const { before, after } = sides;
  if (field === sourcedField) return sourceField(table, sides, names);
  const text = (side: JsonObject | null, row: JsonObject) => (side === null ? null : valueText(table, field, side[field], row, names));
  const [was, is] = [text(before, around.before), text(after, around.after)];
  const hasUnit = kinds.has(table) && kinds.of(table).fields[field]?.unit !== undefined;
  // A duration is said in words, so that its unit is not named.
  const name = fieldName(names.say, table, hasUnit ? `${field}.inWords` : field);
  if (was !== is || was === null || before === null || after === null) return { field, name, before: was, after: is };
  // Values that differ never read the same: a time to the second, a list in another order.
  return { field, name, before: plain(before[field]), after: plain(after[field]) };
}

/** Of what the source of an import said: the fields of which it said something new. What it said stands beside, where it was taken. */
function sourceField(table: string, { before, after }: Sides<JsonObject | null>, { say }: LedgerNames): ToldField {
  const [was, is] = [sourcedOf(before ?? {}) ?? {}, sourcedOf(after ?? {}) ?? {}];
  // Parts of a record stand in columns of their own.
  const own = kinds.has(table) ? [...Object.keys(kinds.of(table).fields), ...kinds.columns(table).map(({ key }) => key)] : [];
  const said = [...new Set(own)].filter((field) => !sameJson(was[field] ?? null, is[field] ?? null));
  const text = said.map((field) => fieldName(say, table, field)).join(', ');
  return { field: sourcedField, name: fieldName(say, table, sourcedField), before: null, after: text };
}

function plain(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** The rating of a position before and after, each by the version of the matrix that it was made with. One that stays is said once. */
function ratingField({ was, is }: PositionChange, names: LedgerNames): ToldField {
  const kind = textOrNull(is ?? was ?? {}, 'kind') as AssessmentKind | null;
  const [before, after] = [ratingText(was, names), ratingText(is, names)];
  const isSame = before !== null && before === after;
  return {
    field: 'rating',
    name: kind === null ? '' : fieldName(names.say, 'risks', kind),
    before: isSame ? null : before,
    after: isSame ? names.say('audit:sameRating', { rating: after }) : after,
  };
}

function ratingText(assessment: JsonObject | null, names: LedgerNames): string | null {
  if (assessment === null) return null;
  const by = readBy(textOrNull(assessment, 'matrixId'), names);
  const rating = by === null ? null : ratingOf(by.matrix, Number(assessment['likelihood']), Number(assessment['impact']));
  const word = by?.matrix.ratings.find((one) => one.rating === rating)?.label[names.language];
  return rating === null ? names.say('common:unknown') : [rating, word].filter((part) => part !== undefined).join(' ');
}
