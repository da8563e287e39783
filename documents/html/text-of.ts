import type { ReactNode } from 'react';
import { expanded, type HtmlNode } from './expanded.ts';

const asOnPages = new Map<never, never>();

/** What a reader reads of it: all its text, without its elements. */
export function textOf(node: ReactNode): string {
  return expanded(node, asOnPages).map(textIn).join('');
}

function textIn(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}
