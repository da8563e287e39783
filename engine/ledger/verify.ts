import type { Schemas } from '../migrations/migration.ts';
import { isHexOf } from '../values/hex.ts';
import { hexToBytes } from '../values/sha256.ts';
import type { Steps } from '../values/steps.ts';
import type { Instant } from '../values/time.ts';
import { growingChain } from './chains.ts';
import { headerLineHash, noHash, type ChangeLine, type Entry, type Header } from './entry.ts';
import { leafHash, merkleBuilder } from './merkle.ts';
import { readLine, type LineRead } from './read-line.ts';
import { emptyReplay, foldEntry, migrateAction } from './replay.ts';
import { changeChecker } from './verify-changes.ts';
import { mostBreaks, type Break, type ChangeBreak, type LedgerBreak, type OutsideHead, type Verdict } from './verdict.ts';

/** The entry that is being read. Without a `header` that can be read, only the changes that name its number belong to it. */
type Open = {
  readonly seq: number;
  readonly header: Header | null;
  /** The header's own hash, as bytes. */
  readonly hash: Uint8Array;
  readonly sound: boolean;
  /** Stands where it does not belong: it is read over and not followed. */
  readonly stray: boolean;
  readonly changes: (ChangeLine | null)[];
  readonly tree: ReturnType<typeof merkleBuilder>;
};

/**
 * Checks a ledger line by line, as bytes: each line, hashes, order, and that each change fits the rows before it. After the
 * first break rows are no longer folded, since they can no longer be trusted; lines are still read, so that every break is
 * named by its own entry. `schemas` are those known here; `outside` is a head known from elsewhere: with it, a cut-off or
 * rewritten ledger shows. `take` is given each entry in order, as long as nothing was found.
 */
export function ledgerVerifier(schemas: Schemas, outside: OutsideHead | null = null, take?: (entry: Entry) => void) {
  const problems: LedgerBreak[] = [];
  const reported = new Set<string>();
  const checker = changeChecker(schemas, (seq, { what, detail, change }) => report(seq, what, detail, change));
  /** Missing entries that were counted without being told one by one, and the last one that was counted. */
  let [beyondTold, missingTo] = [0, 0];
  const replay = emptyReplay(schemas);
  /** As far as entries follow each other without a gap. */
  const chain = growingChain();
  /** The hash of the entry of which a head from outside speaks. */
  let spokenOf: string | null = null;
  /** Every commitment that the ledger ever made, and whose it is. */
  const commitments = new Map<string, string>();
  let open: Open | null = null;
  /** The rest of folding the entry that ended last. */
  let owed: Steps | null = null;
  let expected = 1;
  let entries = 0;
  let head: { seq: number; hash: string } | null = null;
  let lastHeader: Header | null = null;
  /** The entry before, where it can be trusted. */
  let before: { readonly hash: string; readonly at: Instant; readonly schema: number } | null = { hash: noHash, at: '', schema: 0 };

  function report(seq: number, what: Break, detail?: string, change?: ChangeBreak): void {
    const key = `${seq}:${what}:${detail ?? ''}:${change?.n ?? ''}`;
    if (reported.has(key)) return;
    reported.add(key);
    const more = { ...(detail === undefined ? {} : { detail }), ...(change === undefined ? {} : { change }) };
    if (problems.length < mostBreaks) problems.push({ seq, what, ...more });
  }

  /** The entries of a range, whose end may be said by anybody: of a long one those that are not listed are only counted. */
  function reportMissing(from: number, to: number): void {
    const beyond = from + mostBreaks;
    for (let seq = from; seq <= to && seq < beyond; seq += 1) report(seq, 'missing');
    beyondTold += Math.max(0, to - Math.max(beyond, missingTo + 1) + 1);
    missingTo = Math.max(missingTo, to);
  }

  function line(bytes: Uint8Array, text?: string | null, hash?: Uint8Array | null): LineRead {
    settle();
    const read = readLine(bytes, text, hash === undefined ? undefined : hash !== null);
    if (read.kind === 'header') {
      leave();
      enter(read.header, hash ?? headerLineHash(bytes));
    } else if (read.kind === 'change') {
      takeChange(read.change, hash ?? leafHash(bytes));
    } else if (open === null) {
      report(expected, read.what, read.field);
      open = headless(expected);
    } else {
      report(open.seq, read.what, read.field);
      if (open.header !== null) addChange(open, null, leafHash(bytes));
    }
    if (open?.header && open.changes.length === open.header.count) leave();
    return read;
  }

  function takeChange(change: ChangeLine, leaf: Uint8Array): void {
    if (open === null) {
      if (change.seq !== expected) {
        report(Math.max(1, expected - 1), 'count');
        return;
      }
      report(expected, 'missing');
      open = headless(expected);
    }
    if (change.seq !== open.seq) report(open.seq, 'outOfOrder');
    if (open.header !== null && change.n !== open.changes.length + 1) report(open.seq, 'outOfOrder');
    if (open.header !== null) addChange(open, change, leaf);
  }

  function addChange({ changes, tree }: Open, change: ChangeLine | null, leaf: Uint8Array): void {
    changes.push(change);
    tree.take(leaf);
  }

  function enter(header: Header, hash: Uint8Array): void {
    const sound = isHexOf(hash, header.hash);
    // A header that vouches for itself is taken at its number; one that does not, by its place.
    const seq = sound ? header.seq : expected;
    const stray = seq < expected;
    if (!sound) report(seq, 'hash');
    if (stray) report(seq, 'outOfOrder');
    if (seq > expected) {
      reportMissing(expected, seq - 1);
      before = null;
    }
    if (sound && !stray && before !== null) checkAgainst(before, header);
    open = { seq, header, hash: sound ? hash : hexToBytes(header.hash), sound, stray, changes: [], tree: merkleBuilder() };
  }

  function checkAgainst(last: { readonly hash: string; readonly at: Instant; readonly schema: number }, header: Header): void {
    // Both headers vouch for themselves, so the one before is not the one that was followed.
    if (header.prev !== last.hash) report(Math.max(1, header.seq - 1), 'link');
    if (header.at < last.at) report(header.seq, 'backInTime');
    const migrates = header.action === migrateAction;
    if (header.schema > schemas.latest) report(header.seq, 'schema');
    if (last.schema > 0 && (migrates ? header.schema <= last.schema : header.schema !== last.schema)) report(header.seq, 'schema');
  }

  /** Ends the open entry, and follows it where it can be followed. */
  function leave(): void {
    if (open === null) return;
    const { seq, header, hash, sound, stray, changes, tree } = open;
    open = null;
    if (header === null) {
      expected = seq + 1;
      before = null;
      return;
    }
    if (changes.length < header.count) report(seq, 'count');
    else if (!isHexOf(tree.rootHash(), header.changesRoot)) report(seq, 'changes');
    if (stray) return;
    expected = seq + 1;
    entries += 1;
    head = { seq, hash: header.hash };
    lastHeader = header;
    chain.add(seq, hash);
    if (seq === outside?.seq) spokenOf = header.hash;
    before = sound ? header : null;
    if (problems.length > 0) return;
    owed = follow(header, changes as ChangeLine[]);
    settleSome();
  }

  /** Takes one step of what is owed. Answers whether something is left. */
  function settleSome(): boolean {
    if (owed?.next().done === true) owed = null;
    return owed !== null;
  }

  function settle(): void {
    while (settleSome());
  }

  function* follow(header: Header, changes: readonly ChangeLine[]): Steps {
    const misfit = yield* foldEntry(replay, { header, changes }, (change, row) => checker.change(header, change, row));
    checker.entry(header);
    if (misfit !== null) report(header.seq, 'misfit', changes[misfit - 1]?.id ?? '');
    for (const { table, id, after } of changes) {
      const name = table === 'people' ? after?.['name'] : null;
      if (typeof name === 'string') commitments.set(name, id);
    }
    if (problems.length === 0) take?.({ header, changes });
  }

  function checkOutside({ seq, hash }: OutsideHead): void {
    if (seq >= expected) reportMissing(expected, seq);
    else if (spokenOf !== hash) report(seq, 'headDiffers');
  }

  return {
    /**
     * One line of the ledger, without its line feed, as text where that is known, and with its hash (`Sight`) where somebody has
     * looked at it: `null` where it did not show at sight that it is canonical. Answers what it is. The last line of a giant
     * entry leaves something owed: `settleSome` takes one step of it and answers whether there are more; the next line, or the
     * end, takes the rest at once.
     */
    line,
    settleSome,
    /** Reports something that the container says wrongly about the ledger. */
    report,
    /** Reports entries that are not there, from one number to another. */
    reportMissing,
    /** The rows that the ledger makes, as long as `sound`. */
    replay,
    chain,
    commitments,
    /** The number of the entry that the next line belongs to, or begins. */
    currentSeq: () => open?.seq ?? expected,
    /** Whether the entry before has ended, so that `currentSeq` is one that has not begun. */
    between: () => open === null,
    /** Whether nothing was found so far: what follows from the ledger can be compared with it. */
    sound: () => problems.length === 0,
    /** To be called after the last line, before anything is compared with the rows. */
    end(): void {
      settle();
      if (open?.header) report(open.seq, 'incomplete');
      else leave();
      if (problems.length === 0) checker.end();
      if (expected === 1 && problems.length === 0) report(1, 'missing');
      if (outside !== null) checkOutside(outside);
    },
    /** The header of the last entry. */
    lastHeader: () => lastHeader,
    /** How many entries were read to their end. */
    entries: () => entries,
    verdict(): Verdict {
      return { ok: problems.length === 0, head, entries, found: reported.size + beyondTold, problems };
    },
  };
}
export type LedgerVerifier = ReturnType<typeof ledgerVerifier>;

/** An entry whose header cannot be read: how many changes follow is not known. */
function headless(seq: number): Open {
  return { seq, header: null, hash: new Uint8Array(), sound: false, stray: false, changes: [], tree: merkleBuilder() };
}
