import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveFromBundle, type Bundle } from '../../../node/rpc/bundle.ts';

const root = mkdtempSync(join(tmpdir(), 'plimsoll-bundle-'));
mkdirSync(join(root, 'assets'));
const files = [
  'index.html',
  'assets/index-Ab1_-2.js',
  'assets/register-worker-Ab1_-2.js',
  'assets/ledger-worker-x.js',
  'assets/look-worker-x.js',
];
for (const file of [...files, 'assets/import-worker-x.js', 'assets/register-worker-x.css']) writeFileSync(join(root, file), '');
const bundle: Bundle = { root, reports: 'app://report', newNonce: () => 'n', marks: '' };

afterAll(() => rmSync(root, { recursive: true }));

const policyOf = async (path: string) => (await serveFromBundle(bundle, 'GET', path)).headers['content-security-policy'];

describe('WebAssembly', () => {
  it('is allowed to the workers that verify ledgers, and to the one beside them', async () => {
    for (const path of ['/assets/register-worker-Ab1_-2.js', '/assets/ledger-worker-x.js', '/assets/look-worker-x.js']) {
      expect(await policyOf(path)).toContain("script-src 'self' 'wasm-unsafe-eval';");
    }
  });

  it.each(['/', '/index.html', '/assets/index-Ab1_-2.js', '/assets/import-worker-x.js', '/assets/register-worker-x.css', '/not/here'])(
    'is not allowed to %s',
    async (path) => {
      expect(await policyOf(path)).toContain("script-src 'self';");
      expect(await policyOf(path)).not.toContain('unsafe');
    },
  );
});
