import type { CDPSession, Page } from 'playwright';

/** A task of the page's thread in a trace of Chromium: microseconds on the clock, and of the processor. */
type Task = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
};

/**
 * The longest task of the page's own thread while something is done, in milliseconds of the processor: other programs of the machine
 * do not make it longer, as they do what the page itself can see.
 */
export async function longestTaskOf(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: (Task & { readonly args?: { readonly name?: string } })[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Task[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  try {
    await work();
  } finally {
    await ended(session);
    await session.detach();
  }
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('the trace has no task of the page');
  return Math.max(...tasks.map(({ dur = 0, tdur = dur }) => Math.min(dur, tdur))) / 1_000;
}

const categories = ['disabled-by-default-devtools.timeline'];

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((settle) => session.once('Tracing.tracingComplete', () => settle()));
  await session.send('Tracing.end');
  await complete;
}
