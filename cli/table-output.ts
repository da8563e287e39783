import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Language } from '../domain/settings/kind.ts';
import type { Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { decodeUtf8 } from '../engine/values/utf8.ts';
import { visibleJson } from '../engine/values/visible.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import type { Call, Outcome, Sentence } from './command.ts';

const formats = ['table', 'csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof formats)[number];

/** How a command that makes a table gives it away: on standard output, or to the file `out`. */
export type TableOutput = { readonly format: TableFormat; readonly out: string | null };

/** Reads `--format` and `--out` of a command that reads the register file at `path`. */
export async function tableOutput(call: Call, path: string): Promise<Result<TableOutput>> {
  const asked = call.text('format') ?? 'table';
  const format = formats.find((format) => format === asked);
  if (format === undefined)
    return fail(problem('usage.notOneOf', undefined, { value: asked, option: '--format', values: formats.join(', ') }));
  const out = call.text('out');
  if (format === 'xlsx' && out === null) return fail(problem('usage.missing', undefined, { value: '--out F' }));
  // A careless name must not put a table in the place of the register.
  if (out !== null && (await isSameFile(out, path))) return fail(problem('usage.invalid', undefined, { value: out, option: '--out' }));
  return ok({ format, out });
}

/** Whether two names, of which one may not be there yet, are of one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => resolve(path))));
  return a === b;
}

type Table = {
  /** What `--json` prints. */
  readonly json: Json;
  /** What `--format json` writes, where an import reads that otherwise. */
  readonly file?: () => Json;
  /** The bytes of every format but JSON, in one language. */
  readonly contentIn: (format: Exclude<TableFormat, 'json'>, language: Language) => Result<Uint8Array>;
  /** The language of a file where `--language` gives none. */
  readonly language: Language;
  /** What is said beside a table on standard output, and of a file that was written. */
  readonly counted: Sentence;
  readonly written: (file: string) => Sentence;
};

/** Gives a table away as it was asked for. */
export async function givenAway(call: Call, { format, out }: TableOutput, table: Table): Promise<Result<Outcome>> {
  const { json } = table;
  const content = (language: Language): Result<Uint8Array> =>
    format === 'json' ? ok(new TextEncoder().encode(`${visibleJson(table.file?.() ?? json)}\n`)) : table.contentIn(format, language);
  if (out === null) {
    return ok({
      status: 0,
      json,
      isData: format === 'csv',
      out: (_, language) => textOf(content(language)),
      ...(format === 'table' ? { message: table.counted } : {}),
    });
  }
  const bytes = content(call.language ?? table.language);
  if (!bytes.ok) return bytes;
  const saved = await writeFileAtomically(out, bytes.value, 'shared');
  return saved.ok ? ok({ status: 0, json, message: table.written(out) }) : saved;
}

function textOf(content: Result<Uint8Array>): string {
  return content.ok ? (decodeUtf8(content.value) ?? '') : '';
}
