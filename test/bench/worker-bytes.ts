import type { CDPSession, Page } from 'playwright';

type Usage = { readonly usedSize: number; readonly backingStorageSize: number };
type Said = { readonly id?: number; readonly result?: Usage };

/** The bytes that the workers of a page hold once what nobody uses is gone: their heaps, and what typed arrays hold beside them. */
export async function workerBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => targetInfo.type === 'worker' && workers.add(sessionId));
  try {
    // Those that are there already are told of before this is answered.
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    const used = await Promise.all([...workers].map((worker) => usageOf(session, worker)));
    return used.reduce((sum, { usedSize, backingStorageSize }) => sum + usedSize + backingStorageSize, 0);
  } finally {
    await session.detach();
  }
}

async function usageOf(session: CDPSession, worker: string): Promise<Usage> {
  const ask = (id: number, method: string) =>
    session.send('Target.sendMessageToTarget', { sessionId: worker, message: JSON.stringify({ id, method }) });
  const answer = new Promise<Usage>((settle) => {
    session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      const said = JSON.parse(message) as Said;
      if (sessionId === worker && said.id === 2 && said.result) settle(said.result);
    });
  });
  await ask(1, 'HeapProfiler.collectGarbage');
  await ask(2, 'Runtime.getHeapUsage');
  return answer;
}
