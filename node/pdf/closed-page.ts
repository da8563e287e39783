import { outsideAddress } from '../security/outside-address.ts';
import type { BrowserPipe } from './browser-pipe.ts';

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
  await takeAway(call, sessionId);
  // A world of its own: nothing that the page says can be called here.
  const { executionContextId } = await call('Page.createIsolatedWorld', { frameId }, sessionId);
  const expression = 'document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === "error").length)';
  const question = { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true };
  const { result } = (await call('Runtime.evaluate', question, sessionId)) as { result: { value?: unknown } };
  if (result.value !== 0) throw new Error('the fonts of the page cannot be read');
  return sessionId;
}

type PageNode = {
  readonly nodeId: number;
  readonly localName: string;
  /** Names and values in turn. */
  readonly attributes?: readonly string[];
  readonly children?: readonly PageNode[];
  readonly shadowRoots?: readonly PageNode[];
};

/** What shows another page inside the page, and what would turn a place in the page into one elsewhere. */
const unwanted = new Set(['iframe', 'frame', 'frameset', 'fencedframe', 'object', 'embed', 'base']);

/** Takes away the frames of a page, and the links that would lead from its PDF to anything but itself, https and mailto. */
async function takeAway(call: BrowserPipe['call'], sessionId: string): Promise<void> {
  // Closed shadow trees are seen from here only.
  const { root } = (await call('DOM.getDocument', { depth: -1, pierce: true }, sessionId)) as { root: PageNode };
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (unwanted.has(node.localName)) {
      await call('DOM.removeNode', { nodeId: node.nodeId }, sessionId);
      continue;
    }
    if (node.localName === 'a' || node.localName === 'area') {
      for (const name of refusedLinks(node.attributes ?? [])) await call('DOM.removeAttribute', { nodeId: node.nodeId, name }, sessionId);
    }
    for (const part of [node.children, node.shadowRoots]) for (const inner of part ?? []) waiting.push(inner);
  }
}

/** The names of the attributes by which an element links to where nothing may lead. */
function refusedLinks(attributes: readonly string[]): string[] {
  return attributes.filter((name, at) => {
    if (at % 2 === 1 || !/^(.*:)?href$/i.test(name)) return false;
    const address = attributes[at + 1] ?? '';
    return !address.startsWith('#') && outsideAddress(address) === null;
  });
}
