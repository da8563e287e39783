import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { thirdPartyNotices } from '../../scripts/third-party-notices.mjs';

const modules = join(import.meta.dirname, '../../node_modules');

it('a bundle carries the licences of the packages in it, in its workers and in the files of others, and the font’s, and of no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-notices-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  file('index.html', '<script type="module" src="./main.js"></script>');
  file(
    'main.js',
    `import { clsx } from '${modules}/clsx/dist/clsx.mjs';\nnew Worker(new URL('./worker.js', import.meta.url), { type: 'module' });\ndocument.title = clsx('a');`,
  );
  file(
    'worker.js',
    `import { strToU8 } from '${modules}/fflate/esm/browser.js';\nimport { Tab } from '${modules}/docx/dist/index.mjs';\npostMessage([strToU8('a'), new Tab()]);`,
  );
  const notices = thirdPartyNotices();
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [notices.whole],
    worker: { format: 'es', plugins: () => [notices.part()] },
    build: { outDir: 'out', target: 'es2022' },
  });
  const text = readFileSync(join(folder, 'out/third-party-notices.txt'), 'utf8');
  const titles = text.match(/^\S+ \S+ \(\S+\)$/gm)?.map((title) => title.replace(/ \d\S* /, ' '));
  expect(titles).toEqual(['clsx (MIT)', 'docx (MIT)', 'fflate (MIT)', 'nanoid (MIT)']);
  for (const name of ['clsx/license', 'fflate/LICENSE']) expect(text).toContain(readFileSync(join(modules, name), 'utf8').trim());
  expect(text).toContain('Pretendard (OFL-1.1)');
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
}, 60_000);
