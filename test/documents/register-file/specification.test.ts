import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writableLimits, zipLimits } from '../../../documents/zip/limits.ts';
import { breaks } from '../../../engine/ledger/verdict.ts';
import { segmentLimits } from '../../../engine/ledger/segments.ts';
import { kinds } from '../../../domain/index.ts';
import { schemas, writtenSteps } from '../../../domain/migrations/all.ts';
import { unzipped } from '../../support/register-files.ts';

const page = readFileSync('docs/register-file.md', 'utf8');

function block(name: string): string {
  const found = new RegExp('```\\w+ ' + name + '\\n(.*)\\n```').exec(page);
  if (found?.[1] === undefined) throw new Error(`the page has no block ${name}`);
  return found[1];
}

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** docs/register-schema.md: `npx vitest run test/documents/register-file/specification.test.ts --update` writes it anew. */
function schemaPage(): string {
  const code = (text: string) => `\`${text}\``;
  const sections = Array.from({ length: schemas.latest }, (_, index) => index + 1).map((version) => {
    const kindLines = kinds.all
      .filter(({ since }) => since === version)
      .map(({ name, fields }) => {
        const names = Object.keys(fields).filter((field) => (fields[field]?.since ?? 1) <= version);
        return `- ${code(name)}: ${names.map(code).join(', ')}`;
      });
    const fieldLines = kinds.all
      .filter(({ since }) => since < version)
      .flatMap(({ name, fields }) =>
        Object.entries(fields)
          .filter(([, { since }]) => since === version)
          .map(([field, { blank, blankFrom }]) => {
            const value = blankFrom === undefined ? code(JSON.stringify(blank)) : `the value of ${code(blankFrom)}`;
            return `- ${code(name)} get ${code(field)}; in a record from before it is ${value}`;
          }),
      );
    return [`## Version ${version}`, '', ...kindLines, ...fieldLines, ''].join('\n');
  });
  const about =
    'Which kinds of records and which fields came with which version of the schema, made from the declarations of the kinds. Every record also has `id`, most have `code` and `archivedAt`. [register-file.md](register-file.md) says what a step does beyond this.';
  return ['# The schema of the records', '', about, '', ...sections].join('\n');
}

describe('the specification of the register file', () => {
  it('has an example whose hashes come out by hand, and which stands in the frozen file', () => {
    expect(Buffer.byteLength(block('change'))).toBe(150);
    expect(sha256(Uint8Array.of(0), block('change'))).toBe(block('root'));
    expect(sha256(block('hashed'))).toBe(block('hash'));
    expect(block('header').replace(`"hash":"${block('hash')}",`, '')).toBe(block('hashed'));
    const ledger = new TextDecoder().decode(
      unzipped(new Uint8Array(readFileSync('test/fixtures/frozen/schema-1/register.plimsoll'))).get('ledger/000001.jsonl'),
    );
    expect(ledger).toContain(`\n${block('header')}\n${block('change')}\n`);
  });

  it('is followed by what each version of the schema brought, made from the declarations', async () => {
    await expect(schemaPage()).toMatchFileSnapshot('../../../docs/register-schema.md');
  });

  it('names every break, every step that a declaration does not tell and every limit', () => {
    for (const what of breaks) expect(page).toContain(`\`${what}\``);
    for (const { from } of writtenSteps) expect(page).toContain(`| ${from} → ${from + 1} |`);
    expect(page).toContain(segmentLimits.bytes.toLocaleString('en'));
    expect(page).toContain(`${segmentLimits.changes.toLocaleString('en')} change lines`);
    expect(page).toContain(`${(writableLimits.entries + 1).toLocaleString('en')} members`);
    expect(page).toContain(`${zipLimits.ratio} times`);
  });
});
