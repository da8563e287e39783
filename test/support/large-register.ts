import { pack } from '../../documents/zip/packed.ts';
import { cutSegments } from '../../documents/register-file/segment-cutter.ts';
import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { sealEntry } from '../../engine/ledger/append.ts';
import { applyEntry, tableOf } from '../../engine/ledger/replay.ts';
import { textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import { importRows } from '../bench/risks.ts';
import { createdMemory } from './memory.ts';

const minute = 60_000;

/** `until` is the instant of the last edit. */
export type LargeSize = { readonly risks: number; readonly edits: number; readonly until: Instant };

/**
 * A register file of so many risks, each with two assessments, imported as one entry, and of so many single edits of their
 * titles after it, one a minute. No entry is kept: memory follows the rows and the packed bytes.
 */
export async function largeRegister(size: LargeSize): Promise<Uint8Array> {
  const start = epochOf(size.until) - size.edits * minute;
  const { register, done, context } = await createdMemory(start - minute);
  const rows = importRows(size.risks);
  await done('register.import', { table: 'risks', source: 'large.csv', service: null, strict: true, names: {}, rows });
  const { replay } = register;
  const ids = [...tableOf(replay, 'risks').keys()];

  function* lines(): Generator<string> {
    for (const entry of register.appended) yield* entry.lines;
    const by = { replica: 'large', actor: context.actor ?? '', attributedTo: null, schema: replay.schema };
    for (let at = 0; at < size.edits; at += 1) {
      // A prime step: each record is edited again and again, and never in a row.
      const id = ids[(at * 7_919) % ids.length] as string;
      const before = textOrNull(tableOf(replay, 'risks').get(id) as StoredRow, 'title') ?? '';
      const title = `${before.replace(/ #.*$/, '')} #${at}`;
      const change = { table: 'risks', id, before: { title: before }, after: { title } };
      const now = instantOf(start + (at + 1) * minute);
      const entry = sealEntry({ action: 'risks.edit', note: null, changes: [change] }, replay.head, { ...by, now });
      applyEntry(replay, entry);
      yield* entry.lines;
    }
  }
  const sealed = Array.from(cutSegments(lines()), ({ bytes, changes }) => ({ packed: pack(bytes), changes }));
  return writeRegisterFile({ sealed, tail: [], replay, privates: register.privates.values() });
}
