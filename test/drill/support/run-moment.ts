import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from 'playwright';
import { corrupt, deleteStore, logFile, newestJournal } from './damage.ts';
import type { DrillSession } from './drill-session.ts';
import { begun, type Begun } from './drilled-page.ts';
import type { Plan } from './launcher-process.ts';
import type { Moment } from './moments.ts';
import { outsideOf, type Outside } from './outside.ts';
import type { Room, Rooms } from './rooms.ts';
import { addPerson, backUpNow, erasePerson, firstUnit, importControls, newUnit } from './work.ts';

/** How many calls to the disk, or steps of the worker, there are on each path, about: a draw that comes after the last ends it when all is done. */
const lengths = { append: 5, rotation: 35, erasure: 57, import: 6, start: 60, store: 60, call: 2 } as const;
/** Milliseconds within which what was drawn is reached, or it never is. */
const toReach = 3_000;

export type Told = {
  /** What was stopped, and where. */
  readonly at: string;
  /** What the page said when it was next opened. */
  readonly named: string;
  /** How many texts that had stood under "Saved" alone were lost, all of them by a moment that takes both places. */
  readonly lost: number;
  /** Whether the register itself is no more. */
  readonly isGone: boolean;
};

/** Does what the moment says, starts again, and compares. Throws where something is lost that may not be, or unnamed. */
export async function runMoment(session: DrillSession, moment: Moment, rooms: Rooms): Promise<Told> {
  const { damage, struck } = moment;
  const at = await work(session, moment, rooms);
  const saved = session.saved();
  const highest = session.highest();
  const claimed = [...session.claimed()];
  const isWhole = (one: Outside) => missingIn(one, claimed, saved) === null;
  if (damage === 'none' || damage === 'deleted' || damage === 'log')
    expectKept(await outsideOf(session.data, isWhole), claimed, saved, 'outside');
  if (session.launcher.isRunning()) await session.launcher.arm(null);
  const { did, between } = await hurt(session, moment);
  const done = [at, ...did].join('; ');
  const again = await session.shownAgain();
  if (between !== null && again.restored === null) again.restored = between;
  const takesBoth = damage === 'journalAndStore';
  if (again.shows !== 'register') {
    // Before its first backup a register of which both places are gone is nowhere: that must be said.
    const isNamed = takesBoth && /could not be restored/.test(again.restored ?? '');
    if (!isNamed) throw new Error(`no register is shown: ${again.said}. Before it: ${again.restored}`);
    return { at: done, named: namedIn(again), lost: claimed.length, isGone: true };
  }
  if (moment.path === 'typing') await expectTyped(session, at);
  else await giveUpTyped(session);
  await session.settled();
  const head = await session.noteHead();
  const outside = await outsideOf(session.data, (one) => one.seq >= (head?.seq ?? 0));
  const lost = takesBoth ? session.lostBut(outside?.text ?? '', head) : [];
  if (!takesBoth) expectKept(outside, claimed, saved, 'store and outside');
  if (outside?.seq !== head?.seq || (head !== null && outside?.hashAt(head.seq) !== head.hash))
    throw new Error(`the store ends with ${head?.seq}, what lies outside with ${outside?.seq}`);
  const isLess = (head?.seq ?? 0) < highest || lost.length > 0;
  if (isLess && again.restored === null) throw new Error(`entries are lost up to ${highest}, and nothing says it`);
  expectNamed(again, moment, highest, head?.seq ?? 0);
  await goesOn(session, struck);
  return { at: done, named: namedIn(again), lost: lost.length, isGone: false };
}

type Saved = { readonly seq: number; readonly hash: string } | null;

/** What of all that stood under "Saved" is not there; `null` where everything is. */
function missingIn(outside: Outside | null, claimed: readonly string[], saved: Saved): string | null {
  const missing = claimed.filter((text) => !outside?.text.includes(`"${text}"`));
  if (missing.length > 0) return missing.join(', ');
  return saved !== null && outside?.hashAt(saved.seq) !== saved.hash ? `entry ${saved.seq}, ${saved.hash}` : null;
}

function expectKept(outside: Outside | null, claimed: readonly string[], saved: Saved, where: string): void {
  const missing = missingIn(outside, claimed, saved);
  if (missing !== null) throw new Error(`${where}: lost ${missing}, which stood under "Saved"`);
}

/** A store that is gone is told of with numbers: with which entry it had ended, and up to which one it is there again. */
function expectNamed({ restored }: Begun, { damage, path }: Moment, highest: number, head: number): void {
  const mustSay = damage === 'deleted' || damage === 'journalAndStore' || path === 'start';
  if (!mustSay) return;
  const to = Number(/Restored up to entry ([\d,]+)/.exec(restored ?? '')?.[1]?.replaceAll(',', ''));
  if (to !== head && path !== 'start') throw new Error(`restored to ${head} of ${highest}, and the page says: ${restored}`);
  if (head < highest && !/could not be restored/.test(restored ?? ''))
    throw new Error(`restored to ${head} of ${highest}, and the page does not count what is lost: ${restored}`);
}

/** What was typed and not sent stands there again. */
async function expectTyped(session: DrillSession, at: string): Promise<void> {
  const text = at.replace('typed ', '');
  const found = await newUnit(session.shown()).inputValue();
  if (found !== text) throw new Error(`${text} was typed a second before, and ${found || 'nothing'} came back`);
  await newUnit(session.shown()).fill('');
  await session.settled();
}

/**
 * What was typed and is no entry stands there again, and is given up. A field never offers what was saved; a form may, long
 * after the store with the mark of it was thrown away: a disk that was full may still hold the text.
 */
async function giveUpTyped(session: DrillSession): Promise<void> {
  const page = session.shown();
  const discard = page.getByRole('button', { name: 'Discard' });
  while (await discard.first().isVisible()) {
    const field = page.getByRole('listitem').filter({ has: discard }).first().getByRole('textbox').first();
    const text = await field.inputValue();
    if (session.claimed().has(text)) throw new Error(`${text} was saved, and is offered as if it were not`);
    await discard.first().click();
  }
  if ((await newUnit(page).inputValue()) !== '') await newUnit(page).fill('');
}

function namedIn({ restored, said }: Begun): string {
  const numbers = restored?.match(/Found: [^.]*\.[^.]*\.|Restored up to entry [\d,]+|[\w ]+ could not be restored/g)?.join(' ');
  return (numbers ?? (said === '' ? 'nothing' : said)).replaceAll(/\s+/g, ' ');
}

/** What is written next is saved too. */
async function goesOn(session: DrillSession, _struck: Moment['struck']): Promise<void> {
  await session.send('rename');
  await session.settled();
}

/** Damages the files. `between`: what was named at a start that came between the damage and the next one. */
async function hurt(
  session: DrillSession,
  { damage, random }: Moment,
): Promise<{ readonly did: readonly string[]; readonly between: string | null }> {
  const did: string[] = [];
  let between: string | null = null;
  if (damage === 'journal' || damage === 'journalAndStore') did.push(`journal: ${corrupt(newestJournal(session.data), random)}`);
  if (damage === 'deleted' || damage === 'journalAndStore') did.push(deleteStore(session.profile));
  if (damage === 'log') {
    did.push(`log: ${corrupt(logFile(session.profile), random)}`);
    // What the browser makes of it shows at the start after the next: the next one goes on in it.
    const first = await session.shownAgain();
    if (first.shows !== 'register') throw new Error(`${did.join()}: no register is shown: ${first.said}`);
    between = first.restored;
    await session.send('rename');
    await pause(random(60));
    await session.strike('browser');
  }
  return { did, between };
}

/** Brings the work to the drawn place and strikes there. Answers where that was. */
async function work(session: DrillSession, moment: Moment, rooms: Rooms): Promise<string> {
  const { path, struck, along, random, when } = moment;
  const { launcher } = session;
  const drawn = (length: number) => 1 + Math.floor(along * (length + 1));
  switch (path) {
    case 'idle':
      if (struck === 'browser' && random(2) === 0) await session.quitBrowser();
      else await session.strike(struck);
      return 'idle';
    case 'time': {
      const texts = await session.send(moment.work);
      const milliseconds = Math.floor(along * along * 120);
      await pause(milliseconds);
      await session.strike(struck);
      return `${milliseconds} ms after ${texts.length} texts`;
    }
    case 'store': {
      const at = drawn(lengths.store);
      await session.armWorker(at);
      launcher.forgetReached();
      await session.send(moment.work);
      const reached = await untilReached(session);
      await session.strike(struck);
      return reached;
    }
    case 'call':
      await launcher.arm({ of: 'call', at: drawn(lengths.call), when: when === 'after' ? 'after' : 'before', does: 'hold' });
      return struckAt(session, moment, () => session.send(moment.work));
    case 'append':
      await launcher.arm(killed(drawn(lengths.append), when));
      return struckAt(session, moment, () => session.send(moment.work));
    case 'rotation':
      await session.send('rename');
      await session.settled();
      await launcher.arm(killed(drawn(lengths.rotation), when));
      session.enter(null);
      return struckAt(
        session,
        moment,
        () => backUpNow(session.shown()),
        () => session.shown().getByText('Backed up.').isVisible(),
      );
    case 'erasure':
      await addPerson(session.shown(), session.newText());
      await session.settled();
      await launcher.arm(killed(drawn(lengths.erasure), when));
      return struckAt(
        session,
        moment,
        () => erasePerson(session.shown()),
        () =>
          session
            .shown()
            .getByRole('heading', { name: /^Erased person/ })
            .isVisible(),
      );
    case 'import':
      await launcher.arm(killed(drawn(lengths.import), when));
      return struckAt(
        session,
        moment,
        () => importControls(session.shown(), [session.newText(), session.newText(), session.newText()]),
        () =>
          session
            .shown()
            .getByText(/ was imported\.$/)
            .isVisible(),
      );
    case 'typing': {
      const text = session.newText();
      await newUnit(session.shown()).fill(text);
      // A text is kept at the latest a second after it was typed.
      await pause(1_000);
      await session.strike(struck);
      return `typed ${text}`;
    }
    case 'start': {
      await session.quitBrowser();
      const what = deleteStore(session.profile);
      await launcher.arm(
        struck === 'launcher'
          ? killed(drawn(lengths.start), when)
          : { of: 'call', at: drawn(8), when: when === 'after' ? 'after' : 'before', does: 'hold' },
      );
      launcher.forgetReached();
      await session.open();
      const reached = await untilReached(session, async () => (await begun(session.shown())).shows === 'register');
      await session.strike(struck);
      return `${what}; started; ${reached}`;
    }
    case 'fullBrowser':
      return orItsEnd(session, rooms.browser, () => fullBrowser(session, moment, rooms.browser));
    case 'fullLauncher':
      return fullLauncher(session, moment, rooms.launcher);
    default:
      throw new Error(path satisfies never);
  }
}

const killed = (at: number, when: Plan['when']): Plan => ({ of: 'disk', at, when, does: 'kill' });

/** `isDone`: whether what was begun has come to its end, where that is more than that all is saved. */
async function struckAt(
  session: DrillSession,
  { struck }: Moment,
  begin: () => Promise<unknown>,
  isDone: () => Promise<boolean> = async () => true,
): Promise<string> {
  session.launcher.forgetReached();
  await begin();
  const reached = await untilReached(session, isDone);
  await session.strike(struck);
  return reached;
}

/** Waits until the drawn place is reached, or all is done and saved without it. */
async function untilReached(session: DrillSession, isDone: () => Promise<boolean> = async () => true): Promise<string> {
  const until = Date.now() + toReach;
  while (Date.now() < until) {
    const reached = session.launcher.reached();
    if (reached !== null) return reached;
    await pause(3);
    if (session.isSettled() && (await isDone())) {
      await pause(60);
      return session.launcher.reached() ?? 'when all was done';
    }
  }
  return 'not reached';
}

/** Waits until what was sent is saved (false), or a warning stands (true). */
async function eitherOr(session: DrillSession, warning: Locator): Promise<boolean> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    if (session.isSettled()) return false;
    if (await warning.isVisible()) return true;
    await pause(5);
  }
  throw new Error(`neither saved nor refused: ${JSON.stringify(session.last())}, ${await session.shown().locator('body').innerText()}`);
}

/** A browser may not survive that its disk is full: that is one more way to end. */
async function orItsEnd(session: DrillSession, room: Room, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    // What a page answers that is going comes before its process is gone.
    for (let waited = 0; waited < 20 && session.browser.isRunning(); waited += 1) await pause(50);
    if (session.browser.isRunning()) throw error;
    await session.strike('browser');
    await room.free();
    return `${room.by} was full, and the browser ended by itself`;
  }
}

/** The disk of the browser fills up to its last bytes, and there is room again while the page stands. */
async function fullBrowser(session: DrillSession, { random, struck }: Moment, room: Room): Promise<string> {
  const left = random(96 * 1024);
  await room.fill(left);
  const full = session.shown().getByRole('alert').filter({ hasText: 'disk is full' });
  let text = '';
  let written = 0;
  for (; written < 40; written += 1) {
    [text = ''] = await session.send('rename');
    const isFull = await eitherOr(session, full);
    if (isFull) break;
  }
  if (written === 40) throw new Error(`${room.by}, ${left} bytes left: 40 texts had room`);
  if ((await firstUnit(session.shown()).inputValue()) !== text) throw new Error(`${text} does not stand on the screen any more`);
  if (session.claimed().has(text)) throw new Error(`${text} stands under "Saved", and the disk is full`);
  await pause(random(200));
  await room.free();
  // It goes on without a reload: what stands in the field is sent by itself, or after the store was brought back, again.
  const thrownAway = session.shown().getByRole('heading', { name: /^(Registers were restored|Not everything could be restored)$/ });
  const isThrownAway = await eitherOr(session, thrownAway);
  if (isThrownAway) {
    const told = await session.shown().getByRole('alert').first().innerText();
    await session.shown().getByRole('button', { name: 'Continue' }).click();
    await firstUnit(session.shown()).waitFor();
    const typed = await firstUnit(session.shown()).inputValue();
    // Where it was an entry that nothing outside had yet, it is counted.
    if (typed !== text && !/could not be restored/.test(told)) throw new Error(`${text} was typed, and ${typed} came back: ${told}`);
    await firstUnit(session.shown()).fill(text);
    session.enter(text);
    await firstUnit(session.shown()).press('Enter');
  }
  await session.settled();
  await session.send('add');
  await session.settled();
  await session.strike(struck);
  // Whether the browser goes on in a torn log shows at the start after the next.
  await session.shownAgain();
  await session.settled();
  await session.send('rename');
  await session.settled();
  await session.strike('browser');
  const then = isThrownAway ? '; then the browser threw the store away, which was restored while the page stood' : '';
  return `${room.by}, ${left} bytes left: ${written} texts had room${then}`;
}

/** The disk of the launcher fills up: what is saved then stands in the store only, and is counted. */
async function fullLauncher(session: DrillSession, { random, struck }: Moment, room: Room): Promise<string> {
  const left = random(6 * 1024);
  await room.fill(left);
  const refused = session.shown().getByRole('alert').filter({ hasText: 'written outside the store' });
  let written = 0;
  for (; written < 40; written += 1) {
    await session.send('rename');
    const isFull = await eitherOr(session, refused);
    if (isFull) break;
  }
  const texts = await session.send('add');
  await pause(100);
  if (written < 40 && texts.some((text) => session.claimed().has(text)))
    throw new Error(`${texts.join()} stands under "Saved", and the disk outside is full`);
  await room.free();
  await session.settled();
  await session.strike(struck);
  return `${room.by}, ${left} bytes left: ${written} texts had room`;
}
