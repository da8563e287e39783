import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translator } from '../../words/translate.ts';
import { dataFolder } from '../host/data-folder.ts';
import { languageOf, terminalLocale } from '../host/system.ts';
import { runBrowserServer } from './browser-server.ts';
import { electronBinary, fetchElectron } from './electron-binary.ts';
import { openWindow } from './open-window.ts';

// `npm start`: the desktop window where Electron is or can be fetched, else the same app in the browser.
//   --browser          the browser server at once
//   --no-open          print the address and leave the browser alone
//   --version          print the version and open nothing
//   --user-data-dir=D  keep the data of both hosts in D
// Anything else is handed to the window: register files to open.

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const words = translator(languageOf(terminalLocale(process.env)));
const argv = process.argv.slice(2);
const data = argv.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length);

/** The exit status of the window, or `null` where there is none and the browser has to do. */
async function window(): Promise<number | null> {
  const electron = join(root, 'node_modules/electron');
  if (electronBinary(electron, process.env) === null) {
    const reason = await fetchElectron(electron, process.env, () => console.error(words('menu:door.fetching')));
    if (reason !== null) {
      console.error(words('menu:door.noElectron', { reason }));
      return null;
    }
  }
  const binary = electronBinary(electron, process.env);
  if (binary === null) {
    console.error(words('menu:door.noElectron', { reason: electron }));
    return null;
  }
  const ended = await openWindow(binary, [root, ...argv.filter((arg) => arg !== '--no-open')], process.env);
  if (ended.shown) return ended.status;
  if (ended.why === 'sandbox') console.error(words('menu:door.noSandbox', { helper: join(dirname(binary), 'chrome-sandbox') }));
  else console.error(words('menu:door.noWindow', { reason: ended.why }));
  return null;
}

async function start(): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  if (argv.includes('--version')) {
    console.log(version);
    return 0;
  }
  if (!existsSync(join(root, 'out/renderer/index.html')) || !existsSync(join(root, 'out/electron/main.cjs'))) {
    console.error(words('menu:door.noBundle'));
    return 1;
  }
  const status = argv.includes('--browser') ? null : await window();
  if (status !== null) return status;
  return runBrowserServer({
    root,
    version,
    data: data ?? dataFolder(process.platform, process.env, homedir()),
    words,
    opens: !argv.includes('--no-open'),
  });
}

process.exit(await start());
