import { Fragment, isValidElement, type ReactNode } from 'react';

/** An element of HTML with its components called, or a text. */
export type HtmlNode = string | HtmlElement;
export type HtmlElement = {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly HtmlNode[];
};

/** A component without hooks. */
export type Component = (props: never) => ReactNode;

/**
 * The elements of HTML that a React element stands for: its components are called, and need to have no hooks. `instead` has the
 * components that paper shows in another way than a page does (drawings). Throws on what is neither element nor text.
 */
export function expanded(node: ReactNode, instead: ReadonlyMap<Component, Component>): readonly HtmlNode[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string') return [node];
  if (typeof node === 'number' || typeof node === 'bigint') return [String(node)];
  if (isIterable(node)) return Array.from(node).flatMap((one) => expanded(one, instead));
  if (!isValidElement<Readonly<Record<string, unknown>>>(node)) throw new Error('only elements and texts can be read');
  const { type, props } = node;
  const children = props['children'] as ReactNode;
  if (type === Fragment) return expanded(children, instead);
  if (typeof type === 'function') {
    const component = type as Component;
    return expanded((instead.get(component) ?? component)(props as never), instead);
  }
  if (typeof type !== 'string') throw new Error('only components that are functions can be read');
  const { className } = props;
  return [
    {
      tag: type,
      classes: new Set(typeof className === 'string' ? className.split(/\s+/).filter((name) => name !== '') : []),
      attributes: props,
      children: expanded(children, instead),
    },
  ];
}

function isIterable(node: object): node is Iterable<ReactNode> {
  return Symbol.iterator in node;
}
