import type { Page } from 'playwright';

/** Whether the page, and each worker of it by name, may make WebAssembly, as a word. Waits for the first worker. */
export async function wasmIn(page: Page): Promise<{ readonly page: string; readonly workers: Readonly<Record<string, string>> }> {
  if (page.workers().length === 0) await page.waitForEvent('worker');
  const workers: Record<string, string> = {};
  for (const worker of page.workers()) workers[await worker.evaluate(() => self.name)] = await worker.evaluate(tryWasm);
  return { page: await page.evaluate(tryWasm), workers };
}

/** Runs in the page. The smallest module there is: its magic number and its version. */
async function tryWasm(): Promise<string> {
  // What a test evaluates passes by the policy, and so does all that it calls at once: wait for a turn of the page's own.
  await new Promise((settle) => {
    setTimeout(settle);
  });
  try {
    await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return 'got a module';
  } catch (error) {
    return `refused ${(error as Error).name}`;
  }
}
