import type { RowRule, Rules } from '../../engine/kind/kind.ts';
import { all } from '../../engine/rows/query.ts';
import { textIn, type JsonObject } from '../../engine/values/json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { rulesFor, type Row } from '../rows.ts';
import { attachmentName } from './name.ts';
import { largestAttachment, mostAttached } from './limits.ts';

/** The name is one of a file, without folders and without what nobody sees. */
export const isPlainName: RowRule<JsonObject> = {
  fields: ['name'],
  check: (row) => (attachmentName(textIn(row, 'name')) === textIn(row, 'name') ? [] : [{ code: 'attachment.notAName', field: 'name' }]),
};

type Sized = Pick<Row<'attachments'>, 'sha256' | 'size'>;

/** Bytes of all attachments, those that were removed among them: the ledger names them. The same bytes count once. */
export function bytesAttached(rows: readonly Sized[]): number {
  const sizes = new Map(rows.map(({ sha256, size }) => [sha256, size]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Why a file is not kept beside the others; `null` where it is. */
export function refusedSize(rows: readonly Sized[], { sha256, size }: Sized): Pick<Problem, 'code' | 'args'> | null {
  if (size === 0) return { code: 'attachment.empty' };
  if (size > largestAttachment) return { code: 'attachment.tooLarge', args: { size, most: largestAttachment } };
  const kept = bytesAttached(rows);
  const isKept = rows.some((one) => one.sha256 === sha256);
  return isKept || kept + size <= mostAttached ? null : { code: 'attachment.noRoom', args: { size, kept, most: mostAttached } };
}

export const attachmentRules: Rules = rulesFor('attachments', {
  needs: () => [all('attachments')],
  check(row, found) {
    const rows = found.all('attachments');
    const at = { table: 'attachments', id: row.id, field: 'size' };
    // What is there already was refused when it came, or came from elsewhere and stays.
    if (rows.some(({ id }) => id === row.id)) return [];
    if (rows.some(({ sha256, size }) => sha256 === row.sha256 && size !== row.size))
      return [problem('document.otherSize', at, { value: row.sha256 })];
    const refused = refusedSize(rows, row);
    return refused === null ? [] : [problem(refused.code, at, refused.args)];
  },
});
