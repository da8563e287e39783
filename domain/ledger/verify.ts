import { z } from '../values/schema.ts';
import { canonical } from '../values/canonical.ts';
import { type Json } from '../values/json.ts';
import { commitment, privateRowSchema, type PrivateRow } from '../people/private.ts';
import { decodeUtf8 } from '../values/utf8.ts';
import { changeLineSchema, headerHash, headerSchema, noHash, type ChangeLine, type Header } from './entry.ts';
import { merkleBuilder } from './merkle.ts';
import { checkpointLines } from './checkpoint.ts';
import { applyEntry, emptyReplay, type KeptRow, type Replay } from './replay.ts';

/** What may be wrong with an entry, or with what is said to follow from the ledger. `words` says each as a sentence. */
export const breaks = [
  'notUtf8',
  'notCanonical',
  'notAnEntry',
  'missing',
  'outOfOrder',
  'hash',
  'link',
  'changes',
  'count',
  'backInTime',
  'misfit',
  'incomplete',
  'headMissing',
  'headDiffers',
  'manifest',
  'checkpoint',
  'private',
  'segment',
] as const;
export type Break = (typeof breaks)[number];

/** A break of the chain, named by the entry where it shows. `detail` names a record or a file part. */
export type BreakFound = { readonly seq: number; readonly what: Break; readonly detail?: string };

export type Verdict = {
  readonly ok: boolean;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly entries: number;
  readonly problems: readonly BreakFound[];
};

/** No more than this many breaks are listed: the first ones tell. */
const mostBreaks = 100;

/**
 * Checks a ledger line by line, as bytes: fatal UTF-8, line = JCS(parse(line)), hashes, order, and that each change fits
 * the rows before it. Then `finish` compares what is said to follow from it: manifest, checkpoint, private rows, outside head.
 */
export function ledgerVerifier() {
  const problems: BreakFound[] = [];
  const replay = emptyReplay();
  let header: Header | null = null;
  let changes: ChangeLine[] = [];
  let tree = merkleBuilder();
  let last: Header | null = null;
  let lastSound = true;
  let entries = 0;
  let skipping = false;
  let sought: { seq: number; hash: string } | null = null;
  let soughtFound: string | null = null;

  const expected = () => (last?.seq ?? 0) + 1;
  function report(seq: number, what: Break, detail?: string) {
    if (problems.length < mostBreaks) problems.push({ seq, what, ...(detail === undefined ? {} : { detail }) });
  }

  function line(bytes: Uint8Array): void {
    const open = header !== null && changes.length < header.count;
    const seq = open && header ? header.seq : expected();
    const text = decodeUtf8(bytes);
    const parsed = text === null ? undefined : parse(text);
    const broken: Break | null = text === null ? 'notUtf8' : parsed === undefined || !isCanonical(parsed, text) ? 'notCanonical' : null;
    if (broken !== null) {
      report(seq, broken);
      // A broken header hides how many changes follow: skip to the next line that is a header.
      if (open) countChange(bytes, null);
      else skip(seq);
      return;
    }
    if (typeof parsed === 'object' && parsed !== null && 'hash' in parsed) {
      if (open && header) {
        report(header.seq, 'count');
        close();
      }
      startEntry(parsed);
    } else if (open) {
      const change = changeLineSchema.safeParse(parsed);
      if (!change.success) report(seq, 'notAnEntry');
      countChange(bytes, change.success ? (change.data as ChangeLine) : null);
    } else if (!skipping) {
      report(last?.seq ?? 1, 'count');
      skipping = true;
    }
    if (header !== null && changes.length === header.count) close();
  }

  function skip(seq: number) {
    skipping = true;
    header = null;
    last = { ...(last ?? blankHeader), seq, hash: '' };
    lastSound = false;
  }

  function countChange(bytes: Uint8Array, change: ChangeLine | null) {
    if (header === null) return;
    const n = changes.length + 1;
    if (change !== null && (change.seq !== header.seq || change.n !== n)) report(header.seq, 'outOfOrder');
    tree.add(bytes);
    changes.push(change ?? { seq: header.seq, n, table: '', id: '', before: null, after: null });
    if (changes.length === header.count) close();
  }

  function startEntry(value: unknown): void {
    skipping = false;
    const parsed = headerSchema.safeParse(value);
    if (!parsed.success) {
      report(expected(), 'notAnEntry');
      skip(expected());
      return;
    }
    header = parsed.data;
    changes = [];
    tree = merkleBuilder();
    checkHeader(header);
  }

  function checkHeader(now: Header): void {
    const sound = headerHash(now) === now.hash;
    if (now.seq > expected()) report(expected(), 'missing');
    else if (now.seq < expected()) report(now.seq, 'outOfOrder');
    if (!sound) report(now.seq, 'hash');
    else if (now.seq === expected() && lastSound && now.prev !== (last?.hash ?? noHash)) {
      // This entry vouches for itself, so it is the one before that is not what was followed.
      report(last === null ? now.seq : last.seq, 'link');
    }
    if (last !== null && lastSound && now.at < last.at) report(now.seq, 'backInTime');
    if (sought !== null && now.seq === sought.seq) soughtFound = sound ? now.hash : 'broken';
  }

  function close(): void {
    if (header === null) return;
    if (tree.root() !== header.changesRoot) report(header.seq, 'changes');
    const misfit = applyEntry(replay, { header, changes: changes.filter((change) => change.table !== '') });
    if (misfit !== null && changes.length > 0) report(header.seq, 'misfit', changes[misfit - 1]?.id ?? '');
    entries += 1;
    last = header;
    lastSound = headerHash(header) === header.hash;
    header = null;
    changes = [];
  }

  return {
    /** One line of the ledger, without its line feed. */
    line,
    /** Names the entry that an outside head speaks of, before the first line. */
    expect(head: { readonly seq: number; readonly hash: string }) {
      sought = head;
    },
    /** Reports something that the container says wrongly about the ledger. */
    report,
    /** The rows that the ledger makes. */
    replay,
    finish(): Verdict {
      if (header !== null) report(header.seq, 'incomplete');
      if (sought !== null && soughtFound !== sought.hash) {
        report(sought.seq, soughtFound === null ? 'headMissing' : 'headDiffers');
      }
      const head = last === null || last.hash === '' ? null : { seq: last.seq, hash: last.hash };
      return { ok: problems.length === 0 && head !== null, head, entries, problems };
    },
  };
}
export type LedgerVerifier = ReturnType<typeof ledgerVerifier>;

const blankHeader: Header = {
  seq: 0,
  at: '',
  schema: 1,
  replica: '',
  actor: '',
  attributedTo: null,
  action: '',
  note: null,
  count: 0,
  changesRoot: noHash,
  prev: noHash,
  hash: '',
};

const anyJson = z.json();

function parse(text: string): Json | undefined {
  try {
    const value = anyJson.safeParse(JSON.parse(text));
    return value.success ? (value.data as Json) : undefined;
  } catch {
    return undefined;
  }
}

function isCanonical(value: Json, text: string): boolean {
  const written = canonical(value);
  return written.ok && written.value === text;
}

/** Compares a checkpoint with what the ledger produces; a difference is named by the entry that last touched the record. */
export function checkCheckpoint(verifier: LedgerVerifier, checkpoint: ReadonlyMap<string, readonly string[]>): void {
  const replay: Replay = verifier.replay;
  const head = replay.head?.seq ?? 0;
  for (const table of new Set([...replay.rows.keys(), ...checkpoint.keys()])) {
    const rows = replay.rows.get(table) ?? new Map<string, KeptRow>();
    const made = new Map([...checkpointLines(rows)].map((line, at) => [line, at]));
    const said = checkpoint.get(table) ?? [];
    for (const line of said) {
      if (made.delete(line)) continue;
      const id = idOf(line);
      verifier.report(rows.get(id)?.revision ?? head, 'checkpoint', `${table}:${id}`);
    }
    for (const line of made.keys()) {
      const id = idOf(line);
      verifier.report(rows.get(id)?.revision ?? head, 'checkpoint', `${table}:${id}`);
    }
    if (made.size === 0 && said.length !== rows.size) verifier.report(head, 'checkpoint', table);
  }
}

function idOf(line: string): string {
  const value = parse(line);
  return typeof value === 'object' && value !== null && 'id' in value ? String(value['id']) : '';
}

/** Checks that each private row is what its commitment says, and that no living person's name is without one. */
export function checkPrivate(verifier: LedgerVerifier, lines: readonly string[]): readonly PrivateRow[] {
  const replay: Replay = verifier.replay;
  const head = replay.head?.seq ?? 0;
  const known = new Map<string, PrivateRow>();
  const people = replay.rows.get('people') ?? new Map<string, KeptRow>();
  for (const line of lines) {
    const row = privateRowSchema.safeParse(parse(line));
    if (!row.success || commitment(row.data) !== row.data.hash) {
      verifier.report(
        row.success ? (people.get(row.data.personId)?.revision ?? head) : head,
        'private',
        row.success ? row.data.personId : '',
      );
    } else known.set(row.data.hash, row.data);
  }
  for (const person of people.values()) {
    const name = person['name'];
    if (typeof name === 'string' && !known.has(name)) verifier.report(person.revision, 'private', String(person['id']));
  }
  return [...known.values()];
}
