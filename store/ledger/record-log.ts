import { changesAbout, keysOf, type Subject } from '../../engine/ledger/about.ts';
import { recordKey, type ChangeLine, type Entry, type Header } from '../../engine/ledger/entry.ts';
import { isHeaderLine } from '../../engine/ledger/segments.ts';
import { kinds } from '../../domain/index.ts';
import type { StoredLedger } from './read-ledger.ts';

/** The entries above `after` that changed a row, oldest first, each with its changes of that row alone. */
export async function historyOf(ledger: StoredLedger, table: string, id: string, after: number): Promise<Entry[]> {
  const key = recordKey(table, id);
  const found = collector(ledger, after);
  await found.take([key], (line) => keyOfLine(line) === key);
  return found.entries(() => true);
}

/**
 * The entries about a record, oldest first, each with its changes of the record and of its parts alone: of parts that are no
 * more, or belong elsewhere by now, what was done to them while they belonged here.
 */
export async function entriesAbout(ledger: StoredLedger, subject: Subject): Promise<Entry[]> {
  const key = recordKey(subject.table, subject.id);
  const found = collector(ledger, 0);
  // First every change that names the record, and with it all parts that it ever had; then whatever else was done to those.
  const quoted = JSON.stringify(subject.id);
  const mayHaveParts = kinds.parts(subject.table).length > 0;
  const named = await found.take([key], (line) => (mayHaveParts ? line.includes(quoted) : keyOfLine(line) === key), mayHaveParts);
  const parts = new Set(named.filter((change) => keysOf(kinds, change).includes(key)).map(({ table, id }) => recordKey(table, id)));
  parts.delete(key);
  if (parts.size > 0) await found.take([...parts], (line) => parts.has(keyOfLine(line)));
  return found.entries(changesAbout(kinds, subject));
}

/** Collects changes from a ledger, and finds the headers of their entries. */
function collector(ledger: StoredLedger, after: number) {
  const changes = new Map<string, ChangeLine>();
  const headers = new Map<number, string>();
  const later = ledger.segments.filter((meta) => meta.lastSeq > after);

  function* fitting(lines: readonly string[], isWanted: (line: string) => boolean): Generator<ChangeLine> {
    let header: string | null = null;
    for (const line of lines) {
      if (isHeaderLine(line)) {
        header = line;
        continue;
      }
      if (!isWanted(line)) continue;
      const change = JSON.parse(line) as ChangeLine;
      if (change.seq <= after) continue;
      changes.set(`${change.seq} ${change.n}`, change);
      // The header of an entry that began in an earlier segment is none of these lines.
      if (header !== null) headers.set(change.seq, header);
      yield change;
    }
  }

  return {
    /**
     * Takes the changes whose lines are wanted, from the segments to which the index leads from some records; `byOwners`:
     * also from those of which the index does not know yet what their parts belong to.
     */
    async take(keys: readonly string[], isWanted: (line: string) => boolean, byOwners = false): Promise<readonly ChangeLine[]> {
      const taken: ChangeLine[] = [];
      const touching = new Set(later.length === 0 ? [] : await ledger.read.numbersOf(keys));
      for (const { number, withOwners } of later) {
        if (!touching.has(number) && (!byOwners || withOwners === true)) continue;
        for (const lines of await ledger.read.lines([number])) taken.push(...fitting(lines, isWanted));
      }
      for (const part of ledger.open.parts) if (part.seq > after) taken.push(...fitting(part.lines, isWanted));
      return taken;
    },
    /** The entries of those of the collected changes that pass a test, put to them in the order of the ledger. */
    async entries(test: (change: ChangeLine) => boolean): Promise<Entry[]> {
      const inOrder = [...changes.values()].sort((a, b) => a.seq - b.seq || a.n - b.n);
      const bySeq = new Map<number, ChangeLine[]>();
      for (const change of inOrder) {
        if (!test(change)) continue;
        const known = bySeq.get(change.seq);
        if (known) known.push(change);
        else bySeq.set(change.seq, [change]);
      }
      const entries: Entry[] = [];
      for (const [seq, own] of bySeq) {
        const line = headers.get(seq);
        const header = line === undefined ? await headerOf(ledger, seq) : (JSON.parse(line) as Header);
        entries.push({ header, changes: own });
      }
      return entries;
    },
  };
}

/** The key of the row of a change line, without parsing all of it: `id`, `n`, `seq` and `table` are its last members. */
function keyOfLine(line: string): string {
  const [id, next, table] = [line.lastIndexOf('"id":'), line.lastIndexOf(',"n":'), line.lastIndexOf('"table":')];
  return recordKey(JSON.parse(line.slice(table + 8, -1)) as string, JSON.parse(line.slice(id + 5, next)) as string);
}

/** The header of an entry that goes on beyond the segment in which it began: the last one there. */
async function headerOf(ledger: StoredLedger, seq: number): Promise<Header> {
  const known = ledger.read.headers.get(seq);
  if (known) return known;
  const first = ledger.segments.find((meta) => meta.lastSeq >= seq);
  const lines = first === undefined ? [] : ((await ledger.read.lines([first.number]))[0] ?? []);
  const line = [...lines].reverse().find(isHeaderLine);
  const header = line === undefined ? null : (JSON.parse(line) as Header);
  if (header === null || header.seq !== seq) throw new Error(`entry ${seq} has no header`);
  ledger.read.headers.set(seq, header);
  return header;
}
