import { isValidElement, type ReactNode } from 'react';

/** What a reader reads of it: all its text, without its elements. Components are called, as a writer of pages calls them. */
export function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (!isValidElement<{ readonly children?: ReactNode }>(node)) return '';
  const { type, props } = node;
  return textOf(typeof type === 'function' ? (type as (props: unknown) => ReactNode)(props) : props.children);
}
