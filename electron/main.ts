import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, Menu, nativeTheme, session } from 'electron';
import { appId, appName, dataFolder } from '../node/host/data-folder.ts';
import { hostAnswers } from '../node/host/host-answers.ts';
import { beginRun, keptData } from '../node/host/kept-data.ts';
import { storedSettings } from '../node/host/stored-settings.ts';
import { accountName, languageOf, platformName } from '../node/host/system.ts';
import { reportShelf } from '../node/rpc/reports.ts';
import { translator, type Translate } from '../words/translate.ts';
import { answerPages } from './calls/answer-pages.ts';
import { notifyPage } from './calls/notify-page.ts';
import { fileAnswers } from './files/file-answers.ts';
import { registersIn } from './files/file-names.ts';
import { openedFiles } from './files/opened-files.ts';
import { gitAnswers } from './git/git-answers.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { declareScheme, serveApp } from './protocol/serve-app.ts';
import { printReport } from './report/print-report.ts';
import { guardContents, guardSession, openOutside } from './security/guard.ts';
import { reloadOnChange } from './window/reload-on-change.ts';
import { flushBeforeClose } from './window/flush-before-close.ts';
import { recoverPage } from './window/recover-page.ts';
import { openMainWindow } from './window/main-window.ts';
import { firstWindowSettings, windowSettingsSchema } from './window/window-settings.ts';
import { stopOnBug } from './stop-on-bug.ts';

const stop = stopOnBug(() => words());
const isDevelopment = !app.isPackaged;

// The data hang on the name, the scheme and the folder: all three are fixed here, before anything asks for them.
app.setName(appName);
app.setAppUserModelId(appId);
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || dataFolder(process.platform, process.env, homedir()));
// Whatever slips past the filter of requests finds no host either.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.enableSandbox();
declareScheme();
guardContents();

const data = app.getPath('userData');
const settings = storedSettings(join(data, 'window.json'), windowSettingsSchema, firstWindowSettings);
const files = openedFiles();
const reports = reportShelf('app://plimsoll', randomUUID);
let window: BrowserWindow | null = null;
let flushed = (): void => {};
/** Whether the last window closed after its page had said that all is kept. */
let allKept = true;
/** Settles when the window has its page: what is told before that is heard by nobody. */
let pageLoaded = Promise.resolve();

const language = () => settings.get().language ?? languageOf(app.getLocale());
const words = (): Translate => translator(language());

function rebuildMenu(): void {
  const send = (id: string): void => {
    if (window) notifyPage(window.webContents, 'menu.command', { id });
  };
  const template = menuTemplate({ words: words(), appName, isMac: process.platform === 'darwin', isDevelopment, send });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function openWindow(): void {
  allKept = false;
  window = openMainWindow(settings, nativeTheme.shouldUseDarkColors, isDevelopment);
  flushed = flushBeforeClose(window, () => {
    allKept = true;
  });
  recoverPage(window, stop);
  const { webContents } = window;
  pageLoaded = new Promise((settle) => {
    webContents.once('did-finish-load', () => settle());
  });
  window.on('closed', () => {
    window = null;
  });
  if (isDevelopment) reloadOnChange(window, join(app.getAppPath(), 'out/renderer'));
}

/** Files by which the system asked to open before there was a window. */
const early: string[] = [];

function openFiles(paths: readonly string[]): void {
  if (!app.isReady()) {
    early.push(...paths);
    return;
  }
  if (!window) openWindow();
  void pageLoaded.then(() => {
    for (const path of paths) if (window) notifyPage(window.webContents, 'file.opened', files.take(path));
  });
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function start(): void {
  const kept = keptData(data, 'window');
  beginRun(kept);
  app.on('will-quit', () => {
    if (allKept) kept.running.end();
  });
  guardSession(session.defaultSession, isDevelopment);
  serveApp(session.defaultSession.protocol, join(app.getAppPath(), 'out/renderer'), reports);
  answerPages(
    {
      ...fileAnswers(files, () => window, words),
      ...gitAnswers(
        () => window,
        (far) => window !== null && notifyPage(window.webContents, 'git.progress', far),
      ),
      ...hostAnswers(kept, settings, rebuildMenu),
      'report.show': ({ html }) => ({ address: `app://report/${reports.keep(html)}` }),
      'pdf.print': ({ html }) => printReport(reports, html),
      'shell.open': ({ address }) => openOutside(address),
      'app.info': () => ({
        host: 'window',
        version: app.getVersion(),
        userName: accountName(),
        language: language(),
        platform: platformName(process.platform),
        lastRegister: settings.get().lastRegister,
        endedCleanly: kept.running.endedCleanly,
      }),
      'app.flushed': () => {
        // After the answer has left: the window takes the page with it.
        setImmediate(() => flushed());
        return null;
      },
    },
    () => window,
  );
  rebuildMenu();
  openWindow();
  openFiles([...early.splice(0), ...registersIn(process.argv.slice(1)).map((path) => resolve(path))]);
}

if (app.requestSingleInstanceLock()) {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });
  app.on('second-instance', (_event, args, folder) => openFiles(registersIn(args.slice(1)).map((path) => resolve(folder, path))));
  app.on('activate', () => {
    if (app.isReady() && !window) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}
