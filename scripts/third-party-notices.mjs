import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The name of the file in each bundle. The app serves it, and shows it in its settings. */
const noticesName = 'third-party-notices.txt';

/** Packages whose files hold the code of others, which no bundler sees. */
const holding = { docx: ['nanoid'] };

/**
 * A pair of plugins of Vite that write, beside a bundle, the licences of the packages that ended in it: in its main part and
 * in its workers, which are bundles of their own. What was only installed and is in neither is not named.
 */
export function thirdPartyNotices() {
  const folders = new Set();
  const gather = (chunks) => {
    for (const chunk of Object.values(chunks)) {
      for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
        const folder = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(id.replace(/^\0+/, '').replace(/\?.*$/, ''))?.[0];
        if (folder !== undefined) folders.add(folder);
      }
    }
  };
  const part = () => ({ name: 'third-party-of-worker', generateBundle: (_, chunks) => gather(chunks) });
  const whole = {
    name: 'third-party-notices',
    generateBundle(_, chunks) {
      gather(chunks);
      this.emitFile({ type: 'asset', fileName: noticesName, source: noticesOf([...folders]) });
    },
  };
  return { part, whole };
}

const rule = `\n${'-'.repeat(80)}\n\n`;

function noticesOf(folders) {
  const packages = folders
    .flatMap(withHeld)
    .map(packageIn)
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const distinct = packages.filter(({ title }, at) => title !== packages[at - 1]?.title);
  const font = readFileSync(join(import.meta.dirname, '../assets/fonts/OFL.txt'), 'utf8').trim();
  const head =
    'Plimsoll holds these packages and fonts of others. The desktop app holds Electron and Chromium too, whose licences lie\nbeside the program: LICENSE.electron.txt and LICENSES.chromium.html.\n';
  const parts = [...distinct.map(({ title, text }) => `${title}\n\n${text}\n`), `Pretendard (OFL-1.1)\n\n${font}\n`];
  return [head, ...parts].join(rule);
}

function withHeld(folder) {
  const held = holding[basename(folder)] ?? [];
  return [folder, ...held.map((name) => [join(folder, 'node_modules', name), join(dirname(folder), name)].find(existsSync))];
}

function packageIn(folder) {
  const { name, version, license, author, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file) && !/\.(js|ts|json)$/i.test(basename(file)))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (typeof license !== 'string') throw new Error(`${name} ${version} names no licence`);
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  // Some packages name their licence and bring no text of it: of whom they are is said in its place.
  const text = texts.length > 0 ? texts.join('\n\n') : [`Licence: ${license}`, by, homepage ?? ''].filter((line) => line !== '').join('\n');
  return { title: `${name} ${version} (${license})`, text };
}
