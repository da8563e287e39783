import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hostAnswers } from '../host/host-answers.ts';
import { beginRun, type KeptData, keptData } from '../host/kept-data.ts';
import { storedSettings } from '../host/stored-settings.ts';
import { accountName, languageOf, platformName, terminalLocale } from '../host/system.ts';
import { printPdf } from '../pdf/print-pdf.ts';
import { reportShelf } from '../rpc/reports.ts';
import { outsideAddress } from '../security/outside-address.ts';
import type { Translate } from '../../words/translate.ts';
import { choosePort } from './server-port.ts';
import { startBrowserServer, type BrowserServer } from './http-server.ts';
import { serverSettingsSchema, firstServerSettings } from './server-settings.ts';
import { openAddress } from './open-address.ts';
import { opensOnce } from './open-once.ts';

export type BrowserServerNeeds = {
  /** The folder of the app: it holds `out/renderer`. */
  readonly root: string;
  readonly version: string;
  /** The user's data. */
  readonly data: string;
  readonly words: Translate;
  /** Whether to open the user's browser; the address is printed in any case. */
  readonly opens: boolean;
};

/** Runs the browser server until Ctrl-C. Answers the exit status: 1 where it could not start. */
export async function runBrowserServer(needs: BrowserServerNeeds): Promise<number> {
  const { root, data, words, opens } = needs;
  const renderer = join(root, 'out/renderer');
  if (!existsSync(join(renderer, 'index.html'))) {
    console.error(words('menu:door.noBundle'));
    return 1;
  }
  const settings = storedSettings(join(data, 'browser-door.json'), serverSettingsSchema, firstServerSettings);
  const port = settings.get().port ?? (await choosePort());
  const kept = keptData(data, 'browser');
  const browser = opensOnce(data);
  let browserServer: BrowserServer;
  try {
    browserServer = await startBrowserServer({ ...httpServerNeeds(needs, renderer, port, settings, kept), onOpened: browser.forget });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
    if (!isTaken) throw error;
    console.error(words('menu:door.portTaken', { port }));
    return 1;
  }
  // Kept only now that it is ours: the store of the browser hangs on it from here on.
  settings.set({ port });
  beginRun(kept);

  const offer = async (): Promise<void> => {
    const address = browserServer.newAddress();
    console.log(words('menu:door.ready', { address }));
    if (opens) await browser.open(address);
  };
  const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null;
  lines?.on('line', () => void offer());
  // Before the first address is there: whatever ends this, nothing of it may stay.
  const ended = new Promise<number>((settle) => {
    const stop = (): void => {
      lines?.close();
      browser.forget();
      console.log(words('menu:door.stopped'));
      browserServer.server.close(() => {
        // What was being written is written to its end, though nobody waits for the answer any more.
        void kept.journal.settled().then(() => {
          kept.running.end();
          settle(0);
        });
      });
      browserServer.server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    // On a terminal, readline takes Ctrl-C first.
    lines?.once('SIGINT', stop);
  });
  await offer();
  console.log(words('menu:door.once'));
  return ended;
}

type Settings = ReturnType<typeof storedSettings<typeof serverSettingsSchema>>;

/** What the server serves and answers. */
export function httpServerNeeds(
  { version, words }: BrowserServerNeeds,
  renderer: string,
  port: number,
  settings: Settings,
  kept: KeptData,
) {
  const reports = reportShelf("'self'", randomUUID);
  const { set } = settings;
  return {
    port,
    reports,
    tooManyCookies: words('menu:door.tooManyCookies'),
    bundle: {
      root: renderer,
      reports: "'self'" as const,
      newNonce: () => randomBytes(16).toString('base64'),
      marks: '<meta name="plimsoll-door" content="browser">',
    },
    answers: {
      ...hostAnswers(kept, { get: settings.get, set }, () => undefined),
      'report.show': ({ html }: { readonly html: string }) => ({ address: `/report/${reports.keep(html)}` }),
      'pdf.print': ({ html }: { readonly html: string }) => printPdf(html),
      'shell.open': async ({ address }: { readonly address: string }) => {
        const outside = outsideAddress(address);
        return outside !== null && (await openAddress(outside));
      },
      'app.info': () => ({
        host: 'browser' as const,
        version,
        userName: accountName(),
        language: settings.get().language ?? languageOf(terminalLocale(process.env)),
        platform: platformName(process.platform),
        lastRegister: settings.get().lastRegister,
        endedCleanly: kept.running.endedCleanly,
      }),
      'app.flushed': () => null,
    },
  };
}
