import { segmentNamePattern } from '../../engine/ledger/segments.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { parseJson } from '../../engine/values/parse-json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { ByteSource } from '../zip/byte-source.ts';
import { readPlainZip } from '../zip/one-reading.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { registerFormat, registerFormatVersion } from './manifest.ts';

/** The members of a register file, by what they are. Nothing is judged yet but that this version can read it. */
export type Parts = {
  /** The bytes of `manifest.json`. */
  readonly manifest: Uint8Array;
  /** In order of their numbers. */
  readonly segments: readonly ZipMember[];
  readonly privates: ZipMember | null;
  /** By table. */
  readonly checkpoint: ReadonlyMap<string, ZipMember>;
  /** By the hash that is their name. */
  readonly evidence: ReadonlyMap<string, ZipMember>;
  /** Names that no register file has. */
  readonly unknown: readonly string[];
};

const checkpointPattern = /^checkpoint\/([A-Za-z]{1,60})\.jsonl$/;
const evidencePattern = /^evidence\/([0-9a-f]{64})$/;

/** Sorts the members of a zip. Refused: what is not a register file, and what only a later version can read. */
export function partsOf(bytes: Uint8Array | ByteSource, schemas: Schemas): Result<Parts> {
  const members = readPlainZip(bytes);
  if (!members.ok) return members;
  const byName = new Map(members.value.map((member) => [member.name, member]));
  const manifest = byName.get('manifest.json')?.unpack();
  if (manifest === undefined) return fail(problem('file.notARegister'));
  if (!manifest.ok) return manifest;
  const readable = checkReadable(manifest.value, schemas);
  if (readable !== null) return fail(readable);
  const segments: ZipMember[] = [];
  const checkpoint = new Map<string, ZipMember>();
  const evidence = new Map<string, ZipMember>();
  const unknown: string[] = [];
  for (const [name, member] of byName) {
    const table = checkpointPattern.exec(name)?.[1];
    const hash = evidencePattern.exec(name)?.[1];
    if (segmentNamePattern.test(name)) segments.push(member);
    else if (table !== undefined) checkpoint.set(table, member);
    else if (hash !== undefined) evidence.set(hash, member);
    else if (name !== 'manifest.json' && name !== 'private.jsonl') unknown.push(name);
  }
  segments.sort((a, b) => numberOf(a.name) - numberOf(b.name));
  return ok({ manifest: manifest.value, segments, privates: byName.get('private.jsonl') ?? null, checkpoint, evidence, unknown });
}

/** The number of a segment: `ledger/000012.jsonl` is 12. */
function numberOf(name: string): number {
  return Number(name.slice('ledger/'.length, -'.jsonl'.length));
}

function checkReadable(manifest: Uint8Array, schemas: Schemas) {
  const said = parsed(manifest);
  if (said === null || said['format'] !== registerFormat) return problem('file.notARegister');
  const { version, schema } = said;
  if (typeof version === 'number' && version > registerFormatVersion) {
    return problem('file.laterFormat', undefined, { version, known: registerFormatVersion });
  }
  if (typeof schema === 'number' && schema > schemas.latest) {
    return problem('file.laterSchema', undefined, { version: schema, known: schemas.latest });
  }
  return null;
}

function parsed(bytes: Uint8Array): JsonObject | null {
  const value = parseJson(decodeUtf8(bytes) ?? '');
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}
