import { outsideAddress } from '../security/outside-address.ts';

/** Calls a method of the DevTools protocol on one page. */
type PageCall = (method: string, params: object) => Promise<unknown>;

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
export async function takeAway(call: PageCall): Promise<void> {
  // Closed shadow trees are seen from here only.
  const { root } = (await call('DOM.getDocument', { depth: -1, pierce: true })) as { root: PageNode };
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (unwanted.has(node.localName)) {
      await call('DOM.removeNode', { nodeId: node.nodeId });
      continue;
    }
    if (node.localName === 'a' || node.localName === 'area') {
      for (const name of refusedLinks(node.attributes ?? [])) await call('DOM.removeAttribute', { nodeId: node.nodeId, name });
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
