import { createElement, Fragment, type ReactNode } from 'react';
import type { Translate, WordKey } from '../../../words/translate.ts';
import { textOf } from '../../html/text-of.ts';
import { Figure } from '../figures/figure.ts';

/**
 * What a numeral is that no claim answers: a date or a time, the code of a record (or the number of an entry or a version), a
 * level of a scale or an axis, text that somebody typed, or the report's own words.
 */
type Kind = 'date' | 'code' | 'level' | 'typed' | 'words';

export function Mark({ is, children }: { is: Kind; children: ReactNode }) {
  return <span data-mark={is}>{children}</span>;
}

export const date = (text: ReactNode): ReactNode => <Mark is="date">{text}</Mark>;
export const code = (text: string | number): ReactNode => <Mark is="code">{text}</Mark>;
export const level = (text: string | number): ReactNode => <Mark is="level">{text}</Mark>;
/** Nothing where nothing was typed. */
export const typed = (text: string | null): ReactNode => (text === null || text === '' ? null : <Mark is="typed">{text}</Mark>);

/** A figure, in the words of `text` where it is not written as a number: it leads to what stands behind it. */
export function figure(of: Figure, text: string = String(of)): ReactNode {
  return (
    <a className="figure" data-claim={of.claim} href={`#${of.claim}`}>
      {text}
    </a>
  );
}

/** Several pieces with something between each two. */
export function joined(pieces: readonly ReactNode[], between: ReactNode): ReactNode {
  return createElement(Fragment, null, ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])));
}

/** Says a sentence whose arguments stand in it as the elements that they are, with the plural and the particles that their text asks for. */
export type Say = (key: WordKey, args?: Readonly<Record<string, ReactNode | Figure>>) => ReactNode;

export function saying(t: Translate): Say {
  return (key, args = {}) => {
    const nodes: ReactNode[] = [];
    const held = Object.entries(args).map(([name, value]) => [name, hold(value, nodes)] as const);
    return withNodes(t(key, Object.fromEntries(held)), nodes);
  };
}

/** Letters for nobody's use: the first of them stands for the first argument; the last ends each. */
const [first, last, end] = [0x100000, 0x10ffef, '\u{10fffd}'];
const ours = /[\u{100000}-\u{10fffd}]/gu;
const argument = /([\u{100000}-\u{10ffef}])([^\u{10fffd}]*)\u{10fffd}/gu;

/** An argument that a sentence takes as its text between two letters by which it is found again. */
function hold(value: ReactNode | Figure, nodes: ReactNode[]) {
  const node = value instanceof Figure ? figure(value) : value;
  const letter = String.fromCodePoint(Math.min(first + nodes.push(node) - 1, last));
  const text = `${letter}${textOf(node).replace(ours, '')}${end}`;
  return { toString: () => text, valueOf: () => Number(value) };
}

function withNodes(sentence: string, nodes: readonly ReactNode[]): ReactNode {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const found of sentence.matchAll(argument)) {
    pieces.push(words(sentence.slice(from, found.index)));
    const node = nodes[(found[1]?.codePointAt(0) ?? first) - first];
    // A text may have been changed by the sentence, as to small letters.
    pieces.push(typeof node === 'string' ? found[2] : node);
    from = found.index + found[0].length;
  }
  return joined([...pieces, words(sentence.slice(from))], null);
}

/** The report's own words, marked where a numeral is among them. */
export function words(text: string): ReactNode {
  return /\p{N}/u.test(text) ? <Mark is="words">{text}</Mark> : text;
}
