import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { browserProcess, type BrowserProcess } from './browser-process.ts';
import { armWorker, begun, storedHead, watchFoot, type Begun, type Looks, type StoredHead } from './drilled-page.ts';
import { launcherProcess, type LauncherProcess } from './launcher-process.ts';
import { addUnit, goTo, renameUnit } from './work.ts';

/** What ends: the browser with all its processes, the process of the page, the launcher, or browser and launcher. */
export type Struck = 'browser' | 'page' | 'launcher' | 'both';

/** A text that was sent by the Enter of this number of a page. */
type Sent = { readonly text: string; readonly load: number; readonly enter: number };

export type DrillSession = Awaited<ReturnType<typeof drillSession>>;

/** Milliseconds that a machine under load may take for what takes a second. */
const patience = 20_000;

/** One register in a real browser behind a real launcher, and what its pages were seen to say of it. */
export async function drillSession(build: string, folders: { readonly data: string; readonly profile: string }) {
  const launcher: LauncherProcess = launcherProcess(build, folders.data);
  const browser: BrowserProcess = await browserProcess(folders.profile);
  let context: BrowserContext | null = null;
  let looks: Looks = { seen: [] };
  let page: Page | null = null;
  let load = 0;
  let enters = 0;
  let count = 0;
  const sent: Sent[] = [];
  /** All that stood under "Saved" alone, on pages that are no more. */
  const claimedBefore = new Set<string>();
  let saved: StoredHead = null;
  let highest = 0;

  function shown(): Page {
    if (page === null) throw new Error('no page is open');
    return page;
  }

  function claimed(): ReadonlySet<string> {
    for (const seen of looks.seen) {
      if (!seen.saved) continue;
      for (const one of sent) if (one.load === seen.load && one.enter <= seen.sent) claimedBefore.add(one.text);
    }
    return claimedBefore;
  }

  async function inBrowser(): Promise<BrowserContext> {
    if (context !== null) return context;
    context = await browser.start();
    context.setDefaultTimeout(patience);
    looks = await watchFoot(context);
    return context;
  }

  async function leaveBrowser(how: 'kill' | 'quit'): Promise<void> {
    claimed();
    await browser[how]();
    [context, page] = [null, null];
  }

  /** Opens the page as it is opened anew after whatever ended. */
  async function open(): Promise<Page> {
    if (!launcher.isRunning()) await launcher.start();
    const window = await inBrowser();
    const opened = page ?? (await window.newPage());
    page = opened;
    await opened.goto('about:blank');
    await opened.goto(await launcher.newAddress());
    return opened;
  }

  async function shownAgain(): Promise<Begun> {
    const opened = await open();
    const first = await begun(opened);
    if (first.shows === 'register') await atWork();
    return first;
  }

  async function atWork(): Promise<void> {
    load = await shown().evaluate(() => performance.timeOrigin);
    enters = 0;
    await goTo(shown(), '/units');
    await shown().getByLabel('Unit name').waitFor();
  }

  function newText(): string {
    count += 1;
    return `v${count}v`;
  }

  function enter(text: string | null): void {
    enters += 1;
    if (text !== null) sent.push({ text, load, enter: enters });
  }

  const last = () => looks.seen.filter((one) => one.load === load).at(-1) ?? null;

  /** Whether all that was sent stands under "Saved" alone. */
  function isSettled(): boolean {
    const seen = last();
    return seen?.saved === true && seen.sent >= enters;
  }

  /** Waits until it does, and notes the head. */
  async function settled(): Promise<void> {
    const until = Date.now() + patience;
    while (!isSettled()) {
      if (Date.now() > until) throw new Error(`not saved: ${JSON.stringify(last())} of ${enters}; ${launcher.errors()}`);
      await pause(5);
    }
    await noteHead();
  }

  /** Sends one text, or two at once; answers them. Nothing is waited for. */
  async function send(how: 'rename' | 'add' | 'two'): Promise<readonly string[]> {
    const texts = how === 'two' ? [newText(), newText()] : [newText()];
    for (const text of texts) {
      enter(text);
      await (how === 'rename' ? renameUnit : addUnit)(shown(), text);
    }
    return texts;
  }

  async function noteHead(): Promise<StoredHead> {
    saved = await storedHead(shown());
    highest = Math.max(highest, saved?.seq ?? 0);
    return saved;
  }

  return {
    ...folders,
    launcher,
    browser,
    shown,
    open,
    shownAgain,
    /** Makes the register, with its first unit. */
    async create(): Promise<void> {
      await shownAgain();
      await shown().getByRole('button', { name: 'Create register' }).click();
      await shown().getByRole('navigation').waitFor();
      await atWork();
      await send('add');
      await settled();
    },
    settled,
    noteHead,
    claimed,
    newText,
    enter,
    /** The last head that stood under "Saved" alone, and the highest entry that ever was seen. */
    saved: () => saved,
    highest: () => highest,
    /** What a loss that was named leaves to be claimed. */
    lostBut(text: string, head: StoredHead): readonly string[] {
      claimed();
      const gone = [...claimedBefore].filter((one) => !text.includes(`"${one}"`));
      for (const one of gone) claimedBefore.delete(one);
      [saved, highest] = [head, head?.seq ?? 0];
      return gone;
    },
    last,
    isSettled,
    send,
    armWorker: (at: number) => armWorker(shown(), at),
    async strike(struck: Struck): Promise<void> {
      if (struck === 'page') {
        const dying = shown();
        const crashed = new Promise((settle) => dying.once('crash', settle));
        const session = await dying.context().newCDPSession(dying);
        session.send('Page.crash').catch(() => undefined);
        await crashed;
        claimed();
        await dying.close();
        page = null;
      } else await Promise.all([struck === 'launcher' ? null : leaveBrowser('kill'), struck === 'browser' ? null : launcher.kill()]);
    },
    /** All that the page says, for a person who looks for what went wrong. */
    text: async () =>
      page
        ?.evaluate(() => {
          const fields = [...document.querySelectorAll('input')].map((input) => input.value).filter((value) => value !== '');
          return `${document.body.innerText.replaceAll(/\s+/g, ' ')} [${fields.join(', ')}]`;
        })
        .catch(() => 'none'),
    quitBrowser: () => leaveBrowser('quit'),
    async end(): Promise<void> {
      await leaveBrowser('kill');
      await launcher.kill();
    },
  };
}
