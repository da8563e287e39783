import { schemas } from '../../domain/migrations/all.ts';
import { manifestOf } from '../../documents/register-file/manifest.ts';
import { cutSegments } from '../../documents/register-file/segment-cutter.ts';
import { linesAsBytes } from '../../engine/ledger/line-blocks.ts';
import { checkpointLines } from '../../engine/ledger/checkpoint.ts';
import { headerHash, noHash } from '../../engine/ledger/entry.ts';
import { merkleRoot } from '../../engine/ledger/merkle.ts';
import { commitment } from '../../engine/ledger/private.ts';
import { applyEntry, emptyReplay } from '../../engine/ledger/replay.ts';
import { segmentName } from '../../engine/ledger/segments.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import { byCodePoint, type Json } from '../../engine/values/json.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import type { Members } from './mutate-members.ts';
import type { DraftLedger } from './mutate-rows.ts';

/**
 * The members of a register file whose hashes, chain, roots, commitments, checkpoint and manifest are those of this ledger,
 * whatever it says. `kept` are the members that do not follow from it, and what stands in for what cannot be made.
 */
export function sealed({ entries, privates }: DraftLedger, kept: Members): Members {
  const replay = emptyReplay(schemas);
  const lines: string[] = [];
  const renamed = recommit(entries, privates);
  let prev = noHash;
  let changeCount = 0;
  for (const [at, { header, changes }] of entries.entries()) {
    const seq = at + 1;
    for (const [index, change] of changes.entries()) Object.assign(change, { seq, n: index + 1 });
    const changeLines = changes.map((change) => canonicalText(change as Json));
    Object.assign(header, { seq, count: changes.length, changesRoot: merkleRoot(changeLines.map(utf8ToBytes)), prev });
    header.hash = prev = headerHash(header);
    lines.push(canonicalText(header), ...changeLines);
    changeCount += changes.length;
    attempt(() => applyEntry(replay, { header, changes }), null);
  }
  const segments = [...cutSegments(lines)].map(({ bytes }, index) => [segmentName(index + 1), bytes] as const);
  const manifest = attempt(() => canonicalText(manifestOf(replay, segments.length, changeCount)), null);
  const made: Members = [
    ...segments,
    ['private.jsonl', linesAsBytes(renamed.map((row) => canonicalText(row)))],
    ...[...replay.rows].flatMap(([table, rows]): Members =>
      rows.size === 0 ? [] : [[`checkpoint/${table}.jsonl`, attempt(() => linesAsBytes([...checkpointLines(rows)]), new Uint8Array())]],
    ),
  ];
  const others = kept.filter(([name]) => (name === 'manifest.json' ? manifest === null : name.startsWith('evidence/')));
  return [...(manifest === null ? [] : [['manifest.json', linesAsBytes([manifest])] as const]), ...others, ...made].sort((a, b) =>
    byCodePoint(a[0], b[0]),
  );
}

/** Private rows with commitments of their own, which the people of the ledger take over. */
function recommit(entries: DraftLedger['entries'], privates: DraftLedger['privates']): DraftLedger['privates'] {
  const fresh = new Map(privates.map((row) => [row.hash, commitment(row)]));
  for (const change of entries.flatMap(({ changes }) => changes)) {
    for (const side of ['before', 'after'] as const) {
      const row = change[side];
      const name = row?.['name'];
      if (change.table === 'people' && row !== null && typeof name === 'string') change[side] = { ...row, name: fresh.get(name) ?? name };
    }
  }
  for (const row of privates) row.hash = fresh.get(row.hash) ?? row.hash;
  return privates.sort((a, b) => byCodePoint(a.hash, b.hash));
}

/** Rows that nobody can fold any more: the file then says what can be said. */
function attempt<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch {
    return otherwise;
  }
}
