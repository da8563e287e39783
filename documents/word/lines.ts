import { ratingSteps } from '../charts/rating-colours.ts';
import type { HtmlElement, HtmlNode } from '../html/expanded.ts';
import type { CharacterStyle, Line, Piece } from './paper.ts';

type Format = Omit<Piece, 'text'> & { readonly isSmall: boolean };

/** Tags whose content stands on a line of its own; `small` and `.line` do so by the style of the report. */
const own = new Set(['p', 'div', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'figure', 'figcaption', 'small']);
const bold = new Set(['b', 'strong']);
/** What has no text that stands for it: whoever puts one on a page says what stands on paper instead. */
const drawings = new Set(['svg', 'img', 'canvas', 'picture', 'video', 'object']);

/** The lines that elements give. An element that is not known gives what its children give. Throws on a drawing. */
export function linesOf(nodes: readonly HtmlNode[]): readonly Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let isSmall = false;
  const next = (asSmall: boolean) => {
    lines.push({ isSmall, pieces });
    [pieces, isSmall] = [[], asSmall];
  };
  const walk = (node: HtmlNode, format: Format): void => {
    if (typeof node === 'string') {
      pieces.push({ text: node, isBold: format.isBold, style: format.style });
      return;
    }
    if (drawings.has(node.tag)) throw new Error(`nothing stands for the drawing "${[...node.classes].join(' ')}" on paper`);
    const inner = formatIn(format, node);
    const isOwn = node.tag === 'br' || own.has(node.tag) || node.classes.has('line');
    if (isOwn) next(inner.isSmall);
    for (const child of node.children) walk(child, inner);
    if (isOwn && node.tag !== 'br') next(format.isSmall);
  };
  for (const node of nodes) walk(node, { isBold: false, style: null, isSmall: false });
  next(false);
  return lines.map(tidied).filter((line) => line.pieces.length > 0);
}

function formatIn(format: Format, { tag, classes }: HtmlElement): Format {
  return {
    isBold: format.isBold || bold.has(tag) || classes.has('alert'),
    style: styleOf(classes) ?? format.style,
    isSmall: format.isSmall || tag === 'small',
  };
}

function styleOf(classes: ReadonlySet<string>): CharacterStyle | null {
  const step = ratingStepIn(classes);
  if (step !== null) return `Rating${step}`;
  if (classes.has('mark')) return 'Mark';
  return classes.has('quiet') ? 'Quiet' : null;
}

/** Of which rating something has the colour. */
export function ratingStepIn(classes: ReadonlySet<string>) {
  return ratingSteps.find((step) => classes.has(`rating-${step}`)) ?? null;
}

/** White space as HTML shows it: a run of it is one space, and none at either end. No-break spaces stay. */
function tidied(line: Line): Line {
  let afterSpace = true;
  const pieces = line.pieces.map((piece) => {
    const collapsed = piece.text.replace(/[ \t\n\r\f]+/g, ' ');
    const text = afterSpace ? collapsed.replace(/^ /, '') : collapsed;
    if (text !== '') afterSpace = text.endsWith(' ');
    return { ...piece, text };
  });
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at] as Piece;
    const text = piece.text.replace(/ $/, '');
    pieces[at] = { ...piece, text };
    if (text !== '') break;
  }
  return { ...line, pieces: pieces.filter(({ text }) => text !== '') };
}
