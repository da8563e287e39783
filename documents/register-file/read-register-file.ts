import type { Chain } from '../../engine/ledger/chains.ts';
import { chainOf } from '../../engine/ledger/chains.ts';
import type { Entry, Head } from '../../engine/ledger/entry.ts';
import type { Replay } from '../../engine/ledger/replay.ts';
import { entriesOf, isHeaderLine } from '../../engine/ledger/segments.ts';
import { breakArguments, type OutsideHead, type Verdict } from '../../engine/ledger/verdict.ts';
import { checkCheckpoint, checkPrivate } from '../../engine/ledger/verify-rows.ts';
import { ledgerVerifier, type LedgerVerifier } from '../../engine/ledger/verify.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import { parseJson } from '../../engine/values/parse-json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { Packed } from '../zip/packed.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { textLinesOf } from './lines.ts';
import { manifestOf, manifestSchema, type Manifest } from './manifest.ts';
import { partsOf, type Parts } from './parts.ts';
import { readSegments, type Segment } from './read-segments.ts';

/** A register file that was read and verified. */
export type RegisterFile = {
  readonly manifest: Manifest;
  readonly head: Head;
  /** The rows that the ledger makes, under the schema in force at its head. */
  readonly replay: Replay;
  /** What is known of names, by commitment. */
  readonly privates: Map<string, PrivateRow>;
  /** All but the last are full; they are copied unchanged into the next file. */
  readonly segments: readonly Segment[];
  readonly evidence: ReadonlyMap<string, Packed>;
  readonly chain: Chain;
  /** The ledger's lines from a segment on (counted from 0), unpacked as they are asked for. */
  lines(fromSegment?: number): Generator<string>;
  entries(): Generator<Entry>;
};

/** Reads a register file and verifies all of it. The first break is a problem `file.broken` that names the entry; `verifyRegisterFile` tells all. `known` are the row schemas of this build. */
export function readRegisterFile(bytes: Uint8Array, known: Schemas = schemas): Result<RegisterFile> {
  const parts = partsOf(bytes, known);
  if (!parts.ok) return parts;
  const { verifier, segments, privates } = examine(parts.value, null, known);
  const [broken] = verifier.verdict().problems;
  if (broken !== undefined) return fail(problem('file.broken', undefined, breakArguments(broken)));
  const manifest = manifestSchema.parse(parseJson(decodeUtf8(parts.value.manifest) ?? ''));
  const lines = (fromSegment = 0) => linesOfSegments(parts.value.segments.slice(fromSegment));
  return ok({
    manifest,
    head: manifest.head,
    replay: verifier.replay,
    privates,
    segments,
    evidence: new Map([...parts.value.evidence].map(([hash, { packed }]) => [hash, packed])),
    chain: chainOf(verifier.hashes),
    lines,
    entries: () => entriesOf(lines()),
  });
}

/** What `verify` tells. `replay` holds the rows up to the first break. */
export type Verified = { readonly verdict: Verdict; readonly replay: Replay };

/** Verifies a register file. A problem is what makes it no register file that can be read; a break is part of the verdict. */
export function verifyRegisterFile(bytes: Uint8Array, outside: OutsideHead | null, known: Schemas = schemas): Result<Verified> {
  const parts = partsOf(bytes, known);
  if (!parts.ok) return parts;
  const { verifier } = examine(parts.value, outside, known);
  return ok({ verdict: verifier.verdict(), replay: verifier.replay });
}

type Examined = { readonly verifier: LedgerVerifier; readonly segments: readonly Segment[]; readonly privates: Map<string, PrivateRow> };

function examine(parts: Parts, outside: OutsideHead | null, known: Schemas): Examined {
  const verifier = ledgerVerifier(known, outside);
  const segments = readSegments(parts.segments, verifier);
  verifier.end();
  let privates = new Map<string, PrivateRow>();
  const head = checkManifestHead(parts.manifest, verifier) ?? verifier.verdict().head?.seq ?? 1;
  // What follows from a ledger can be compared only where the ledger itself is whole.
  if (verifier.sound()) {
    const said = new Map<string, () => Iterable<string>>();
    for (const [table, member] of parts.checkpoint) {
      const bytes = member.unpack();
      if (bytes.ok) said.set(table, () => textLinesOf(bytes.value));
      else verifier.report(head, 'checkpoint', member.name);
    }
    if (verifier.sound()) checkCheckpoint(verifier, said);
    const secrets = parts.privates?.unpack() ?? ok(new Uint8Array());
    if (secrets.ok) privates = checkPrivate(verifier, textLinesOf(secrets.value));
    else verifier.report(head, 'private', 'private.jsonl');
    checkManifest(parts.manifest, segments, verifier);
  }
  const named = parts.evidence.size > 0 ? hashesNamed(parts.segments) : new Set<string>();
  for (const [hash, member] of parts.evidence) checkEvidence(hash, member, named, head, verifier);
  for (const name of parts.unknown) verifier.report(head, 'unknownPart', name);
  return { verifier, segments, privates };
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

function checkEvidence(hash: string, member: ZipMember, named: ReadonlySet<string>, seq: number, verifier: LedgerVerifier): void {
  const bytes = member.unpack();
  if (!named.has(hash) || !bytes.ok || sha256Hex(bytes.value) !== hash) verifier.report(seq, 'evidence', hash);
}

/** Every hash that stands in a change: a document that is kept is named by one. Headers have hashes of their own. */
function hashesNamed(segments: readonly ZipMember[]): Set<string> {
  const named = new Set<string>();
  for (const member of segments) {
    const bytes = member.unpack();
    for (const line of bytes.ok ? textLinesOf(bytes.value) : []) {
      if (!isHeaderLine(line)) for (const [hash] of line.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) named.add(hash);
    }
  }
  return named;
}

function* linesOfSegments(members: readonly ZipMember[]): Generator<string> {
  for (const member of members) {
    const bytes = member.unpack();
    if (!bytes.ok) throw new Error(`${member.name} was read before`);
    yield* textLinesOf(bytes.value);
  }
}
