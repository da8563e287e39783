import { readFileSync } from 'node:fs';
import { sourcesOf } from '../../../documents/sources/all.ts';
import { readSourceFile } from '../../../documents/sources/read-source.ts';
import type { Source, SourceChoices } from '../../../documents/sources/source.ts';
import type { ImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';

export const noChoices: SourceChoices = { label: null, production: [] };

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/sources/${name}`, import.meta.url)));
}

export function sourceNamed(table: 'incidents' | 'deployments', name: string): Source {
  const source = sourcesOf(table).find((one) => one.name === name);
  if (source === undefined) throw new Error(`${table} have no source ${name}`);
  return source;
}

/** What a file of a source makes. */
export function read(source: Source, file: Uint8Array | string, choices: Partial<SourceChoices> = {}): ImportFile {
  const bytes = typeof file === 'string' ? utf8ToBytes(file) : file;
  const made = readSourceFile(source, bytes, 'f.json', { ...noChoices, ...choices });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** Rows without what they leave empty: what their source says. */
export function saidBy({ rows }: ImportFile) {
  const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return rows.map(({ fields }) => Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value))));
}
