import type { Chain } from '../../engine/ledger/chains.ts';
import type { Entry, Head, Header } from '../../engine/ledger/entry.ts';
import type { Replay } from '../../engine/ledger/replay.ts';
import { entriesOf } from '../../engine/ledger/segments.ts';
import { breakArguments, type OutsideHead, type Verdict } from '../../engine/ledger/verdict.ts';
import { checkpointDifferences, checkPrivate, type Difference } from '../../engine/ledger/verify-rows.ts';
import { ledgerVerifier, type LedgerVerifier } from '../../engine/ledger/verify.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import { textIn } from '../../engine/values/json.ts';
import { parseJson } from '../../engine/values/parse-json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import { sourceOf, type ByteSource } from '../zip/byte-source.ts';
import type { Packed } from '../zip/packed.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { textLinesOf } from './lines.ts';
import { manifestOf, manifestSchema, type Manifest } from './manifest.ts';
import { partsOf, type Parts } from './parts.ts';
import { readSegments, type Segment } from './read-segments.ts';
import { courseOf, type Course, type Reading } from './reading.ts';

/** A register file that was read and verified. */
export type RegisterFile = {
  readonly manifest: Manifest;
  readonly head: Head;
  /** The header of the last entry. */
  readonly lastHeader: Header;
  /** The rows that the ledger makes, under the schema in force at its head. */
  readonly replay: Replay;
  /** What is known of names, by commitment. */
  readonly privates: Map<string, PrivateRow>;
  /** All but the last are full; they are copied unchanged into the next file. */
  readonly segments: readonly Segment[];
  readonly evidence: ReadonlyMap<string, Packed>;
  /** The rows of each table as the file has them: those of `replay`, before anything was written after them. */
  readonly checkpoint: ReadonlyMap<string, Packed>;
  readonly chain: Chain;
  /** The ledger's lines from a segment on (counted from 0), unpacked as they are asked for. */
  lines(fromSegment?: number): Generator<string>;
  entries(): Generator<Entry>;
};

/**
 * Reads a register file once, in steps, and verifies all of it. The first break is a problem `file.broken` that names the
 * entry; `verifyRegisterFile` tells all.
 */
export async function readRegisterFile(bytes: Uint8Array | ByteSource, reading: Reading = {}): Promise<Result<RegisterFile>> {
  const examined = await examine(bytes, null, reading);
  if (!examined.ok) return examined;
  const { parts, verifier, segments, privates } = examined.value;
  const [broken] = verifier.verdict().problems;
  if (broken !== undefined) return fail(problem('file.broken', undefined, breakArguments(broken)));
  const lastHeader = verifier.lastHeader();
  if (lastHeader === null) throw new Error('a ledger without entries was found whole');
  const manifest = manifestSchema.parse(parseJson(decodeUtf8(parts.manifest) ?? ''));
  const lines = (fromSegment = 0) => linesOfSegments(parts.segments.slice(fromSegment));
  return ok({
    manifest,
    head: manifest.head,
    lastHeader,
    replay: verifier.replay,
    privates,
    segments,
    evidence: packedOf(parts.evidence),
    checkpoint: packedOf(parts.checkpoint),
    chain: verifier.chain,
    lines,
    entries: () => entriesOf(lines()),
  });
}

function packedOf(members: ReadonlyMap<string, ZipMember>): ReadonlyMap<string, Packed> {
  return new Map([...members].map(([name, { packed }]) => [name, packed]));
}

/** What `verify` tells. `replay` holds the rows up to the first break. */
export type Verified = { readonly verdict: Verdict; readonly replay: Replay };

/** Verifies a register file, in steps. A problem is what makes it no register file that can be read; a break is part of the verdict. */
export async function verifyRegisterFile(
  bytes: Uint8Array | ByteSource,
  outside: OutsideHead | null,
  reading: Reading = {},
): Promise<Result<Verified>> {
  const examined = await examine(bytes, outside, reading);
  if (!examined.ok) return examined;
  const { verifier } = examined.value;
  return ok({ verdict: verifier.verdict(), replay: verifier.replay });
}

type Examined = {
  readonly parts: Parts;
  readonly verifier: LedgerVerifier;
  readonly segments: readonly Segment[];
  readonly privates: Map<string, PrivateRow>;
};

async function examine(bytes: Uint8Array | ByteSource, outside: OutsideHead | null, reading: Reading): Promise<Result<Examined>> {
  const { known = schemas } = reading;
  const read = partsOf(bytes, known);
  if (!read.ok) return read;
  const parts = read.value;
  const verifier = ledgerVerifier(known, outside, reading.take);
  const course = courseOf(reading, sourceOf(bytes).size, verifier.entries);
  const { segments, hashes, documents } = await readSegments(parts.segments, verifier, course, parts.evidence.size > 0);
  verifier.end();
  let privates = new Map<string, PrivateRow>();
  const head = checkManifestHead(parts.manifest, verifier) ?? verifier.verdict().head?.seq ?? 1;
  // What follows from a ledger can be compared only where the ledger itself is whole.
  if (verifier.sound()) {
    await checkCheckpoint(parts.checkpoint, head, verifier, course);
    const secrets = await unpacked(parts.privates, course);
    if (secrets !== null) privates = await course.take(checkPrivate(verifier, textLinesOf(secrets)));
    else verifier.report(head, 'private', 'private.jsonl');
    checkManifest(parts.manifest, segments, verifier);
  }
  for (const [hash, member] of parts.evidence) {
    const document = await unpacked(member, course);
    if (document === null || sha256Hex(document) !== hash) verifier.report(head, 'evidence', hash);
    if (hashes?.has(hash) === false) verifier.report(head, 'strayEvidence', hash);
  }
  for (const [hash, seq] of documents) if (!parts.evidence.has(hash)) verifier.report(seq, 'noEvidence', hash);
  checkSizes(parts.evidence, verifier);
  for (const name of parts.unknown) verifier.report(head, 'unknownPart', name);
  return ok({ parts, verifier, segments, privates });
}

/** Compares how many bytes rows say that their documents have. */
function checkSizes(documents: Parts['evidence'], verifier: LedgerVerifier): void {
  const { rows, schemas } = verifier.replay;
  for (const [table, fields] of schemas.documents ?? []) {
    for (const row of rows.get(table)?.values() ?? []) {
      for (const { hash, size } of fields) {
        const named = textIn(row, hash);
        const member = documents.get(named);
        if (member !== undefined && member.packed.size !== row[size]) verifier.report(row.revision, 'evidenceSize', named);
      }
    }
  }
}

/** Compares each table of the checkpoint. Where one cannot be unpacked, that alone is told. */
async function checkCheckpoint(
  members: ReadonlyMap<string, ZipMember>,
  head: number,
  verifier: LedgerVerifier,
  course: Course,
): Promise<void> {
  const differences: Difference[] = [];
  const broken = new Set<ZipMember | undefined>();
  for (const table of new Set([...verifier.replay.rows.keys(), ...members.keys()])) {
    const member = members.get(table);
    const bytes = await unpacked(member ?? null, course);
    if (bytes === null) broken.add(member);
    else if (broken.size === 0) {
      const found = await course.take(checkpointDifferences(verifier, table, () => textLinesOf(bytes)));
      // One by one: there may be more of them than arguments that a call takes.
      for (const difference of found) differences.push(difference);
    }
  }
  for (const member of members.values()) if (broken.has(member)) verifier.report(head, 'checkpoint', member.name);
  if (verifier.sound()) for (const { seq, detail } of differences) verifier.report(seq, 'checkpoint', detail);
}

/** The bytes of a member, `null` where they are not sound; a member that is not there has none. */
async function unpacked(member: ZipMember | null, course: Course): Promise<Uint8Array | null> {
  if (member === null) return new Uint8Array();
  const read = await course.unpack(member);
  return read?.sound === true ? read.bytes : null;
}

/** Compares the head that the manifest gives, so that entries which were cut off are named. Answers its number. */
function checkManifestHead(bytes: Uint8Array, verifier: LedgerVerifier): number | null {
  const said = manifestSchema.safeParse(parseJson(decodeUtf8(bytes) ?? ''));
  const head = verifier.verdict().head;
  if (!said.success) {
    verifier.report(head?.seq ?? 1, 'manifest');
    return null;
  }
  const { seq, hash } = said.data.head;
  verifier.reportMissing((head?.seq ?? 0) + 1, seq);
  if (head !== null && seq < head.seq) verifier.report(head.seq, 'manifest');
  if (head !== null && seq === head.seq && hash !== head.hash) verifier.report(seq, 'manifest');
  return seq;
}

function checkManifest(said: Uint8Array, segments: readonly Segment[], verifier: LedgerVerifier): void {
  if (verifier.replay.head === null) return;
  const settings = verifier.replay.rows.get('settings');
  if (!settings?.has(settingsId)) return verifier.report(verifier.replay.head.seq, 'manifest');
  // A reader that takes the first row would read other settings than one that takes the row by its id.
  for (const { id, revision } of settings.values()) if (id !== settingsId) verifier.report(revision, 'manifest', `settings:${id}`);
  const changes = segments.reduce((sum, segment) => sum + segment.changes, 0);
  const derived = canonicalText(manifestOf(verifier.replay, segments.length, changes));
  if (decodeUtf8(said) !== `${derived}\n`) verifier.report(verifier.replay.head.seq, 'manifest');
}

function* linesOfSegments(members: readonly ZipMember[]): Generator<string> {
  for (const member of members) {
    const bytes = member.unpack();
    if (!bytes.ok) throw new Error(`${member.name} was read before`);
    yield* textLinesOf(bytes.value);
  }
}
