import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zipLimits } from '../../../documents/zip/limits.ts';
import { breaks } from '../../../engine/ledger/verdict.ts';
import { segmentLimits } from '../../../engine/ledger/segments.ts';
import { schemas } from '../../../domain/migrations/all.ts';
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

  it('names every break, every step that changes rows and every limit', () => {
    for (const what of breaks) expect(page).toContain(`\`${what}\``);
    const changing = schemas.steps.filter(({ rows, whole }) => rows !== undefined || whole !== undefined);
    for (const { from } of changing) expect(page).toContain(`| ${from} → ${from + 1} |`);
    expect(page).toContain(segmentLimits.bytes.toLocaleString('en'));
    expect(page).toContain(`${segmentLimits.changes.toLocaleString('en')} change lines`);
    expect(page).toContain(`${zipLimits.entries.toLocaleString('en')} members`);
    expect(page).toContain(`${zipLimits.ratio} times`);
  });
});
