import type { BrowserPipe } from './browser-pipe.ts';
import { takeAway } from './take-away.ts';

/**
 * Shows a page that is not to be trusted on `about:blank`, where it has no address of its own, without scripts, and with
 * every request refused but those for what it carries itself (`data:`). Answers the session of the page, which has loaded.
 * Throws where a font of the page cannot be read: its text would be missing, or in another face.
 */
export async function closedPage(pipe: BrowserPipe, html: string): Promise<string> {
  const { call, event, listen } = pipe;
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = (await call('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
  // Whatever it is, the page need not wait for the answer; where the browser is gone, others say so.
  const tell = (method: string, params: object, session: string | undefined): void =>
    void call(method, params, session).catch(() => undefined);
  listen('Fetch.requestPaused', ({ requestId, request }, session) => {
    const { url } = request as { url: string };
    if (url.startsWith('data:')) tell('Fetch.continueRequest', { requestId }, session);
    // `Aborted` leaves the page where it is; any other reason would show a page about the error in its place.
    else tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' }, session);
  });
  await call('Page.enable', {}, sessionId);
  await call('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId);
  await call('Emulation.setScriptExecutionDisabled', { value: true }, sessionId);
  const { frameTree } = (await call('Page.getFrameTree', {}, sessionId)) as { frameTree: { frame: { id: string } } };
  const frameId = frameTree.frame.id;
  const loaded = event('Page.loadEventFired');
  await Promise.all([call('Page.setDocumentContent', { frameId, html }, sessionId), loaded]);
  await takeAway((method, params) => call(method, params, sessionId));
  // A world of its own: nothing that the page says can be called here.
  const { executionContextId } = await call('Page.createIsolatedWorld', { frameId }, sessionId);
  const expression = 'document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === "error").length)';
  const question = { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true };
  const { result } = (await call('Runtime.evaluate', question, sessionId)) as { result: { value?: unknown } };
  if (result.value !== 0) throw new Error('the fonts of the page cannot be read');
  return sessionId;
}
