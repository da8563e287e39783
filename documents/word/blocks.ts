import type { HtmlElement, HtmlNode } from '../html/expanded.ts';
import { linesOf } from './lines.ts';
import type { Block, Line, ListBlock, ParagraphStyle } from './paper.ts';
import { elementsIn, isElement, tableOf } from './read-table.ts';

const headings = { h1: 0, h2: 1, h3: 2, h4: 3 } as const;
/** Elements that only hold others. */
const containers = new Set(['main', 'header', 'footer', 'section', 'article', 'aside', 'nav', 'div', 'figure', 'blockquote', 'details']);
/** Paragraphs that have a style of their own, by their class. */
const styles: Readonly<Record<string, ParagraphStyle>> = {
  brand: 'Register',
  sample: 'Sample',
  verdict: 'Verdict',
  note: 'Note',
  quiet: 'Note',
  legend: 'Legend',
};

/** The blocks that elements give, in their order. What stands between blocks without an element of its own is a paragraph. */
export function blocksOf(nodes: readonly HtmlNode[]): readonly Block[] {
  const blocks: Block[] = [];
  let loose: HtmlNode[] = [];
  const flush = () => {
    blocks.push(...paragraph('Normal', linesOf(loose)));
    loose = [];
  };
  for (const node of nodes) {
    const found = isElement(node) ? blocksIn(node) : null;
    if (found === null) loose.push(node);
    else {
      flush();
      blocks.push(...found);
    }
  }
  flush();
  return blocks;
}

/** The blocks of one element; `null` where it is a piece of a line. */
function blocksIn(element: HtmlElement): readonly Block[] | null {
  const { tag, classes, children } = element;
  if (containers.has(tag)) return blocksOf(children);
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return [{ kind: 'heading', level: headings[tag], lines: linesOf(children) }];
    case 'p':
      return paragraph([...classes].flatMap((name) => styles[name] ?? [])[0] ?? 'Normal', linesOf(children));
    case 'figcaption':
      return paragraph('Caption', linesOf(children));
    case 'ul':
    case 'ol':
      return [listOf(element)];
    case 'dl':
      return definitionsIn(children);
    case 'table': {
      const caption = elementsIn(element, 'caption').flatMap((one) => paragraph('Caption', linesOf(one.children)));
      return [...caption, tableOf(element)];
    }
    default:
      return null;
  }
}

function paragraph(style: ParagraphStyle, lines: readonly Line[]): readonly Block[] {
  return lines.length === 0 ? [] : [{ kind: 'paragraph', style, lines }];
}

function listOf(list: HtmlElement): ListBlock {
  const isList = (node: HtmlNode) => isElement(node) && (node.tag === 'ul' || node.tag === 'ol');
  return {
    kind: 'list',
    isOrdered: list.tag === 'ol',
    items: elementsIn(list, 'li').map(({ children }) => ({
      lines: linesOf(apart(children.filter((child) => !isList(child)))),
      lists: children.filter(isElement).filter(isList).map(listOf),
    })),
  };
}

/** Elements that nothing but the style of a page keeps apart (a grid), with a space between them. */
function apart(children: readonly HtmlNode[]): readonly HtmlNode[] {
  return children.every(isElement) ? children.flatMap((child, at) => (at === 0 ? [child] : ['\u2003', child])) : children;
}

/** Terms and what is said of each, however they are grouped. */
function definitionsIn(children: readonly HtmlNode[]): readonly Block[] {
  const parts = children.filter(isElement).flatMap(function found(node: HtmlElement): readonly HtmlElement[] {
    return node.tag === 'dt' || node.tag === 'dd' ? [node] : node.children.filter(isElement).flatMap(found);
  });
  const blocks: Block[] = [];
  for (const part of parts) {
    const lines = linesOf(part.children);
    const last = blocks.at(-1);
    if (part.tag === 'dt') blocks.push({ kind: 'definition', term: lines, said: [] });
    else if (last?.kind === 'definition') blocks[blocks.length - 1] = { ...last, said: [...last.said, ...lines] };
    else blocks.push(...paragraph('Normal', lines));
  }
  return blocks;
}
