import type { ChangeLine } from '../../engine/ledger/entry.ts';
import { tableOf, type Replay } from '../../engine/ledger/replay.ts';
import { recordsNamed, rowsTakenAway, type NamedRecord } from '../../engine/rows/records-named.ts';
import { kinds } from '../../domain/index.ts';
import { needleOf } from '../../engine/values/byte-search.ts';
import { lineAt, lineFeed, openBytes, type StoredLedger } from './read-ledger.ts';

/** Change lines begin with `after`: that of a row that was taken away says so at once. */
const takenAway = needleOf('{"after":null,');

/**
 * The records that a code or an id may mean: rows of today, else (a code that was mistyped, or a record that an undo took
 * away) those that are no more, for which every segment of the ledger is looked through.
 */
export async function findRecords(today: Replay, ledger: StoredLedger, named: string): Promise<readonly NamedRecord[]> {
  const known = recordsNamed((table) => tableOf(today, table), kinds.names, named);
  if (known.length > 0 || named.trim() === '') return known;
  const small = JSON.stringify(named.trim().normalize('NFC')).toLowerCase();
  const changes: ChangeLine[] = [];
  const look = (bytes: Uint8Array) => {
    for (let at = takenAway(bytes, 0, bytes.length); at !== -1; at = takenAway(bytes, at + 1, bytes.length)) {
      if (at > 0 && bytes[at - 1] !== lineFeed) continue;
      const line = lineAt(bytes, at);
      if (line.toLowerCase().includes(small)) changes.push(JSON.parse(line) as ChangeLine);
    }
  };
  const { open } = ledger;
  for await (const { bytes } of ledger.read.segments(ledger.segments.map(({ number }) => number))) look(bytes);
  look(openBytes(open));
  const gone = rowsTakenAway(changes);
  return recordsNamed((table) => gone.get(table) ?? new Map(), [...gone.keys()], named);
}
