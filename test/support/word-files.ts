import { readXml } from '../../documents/spreadsheets/read-xml.ts';
import { readZip } from '../../documents/zip/read-zip.ts';

/** An element of a part of a word processor's file. */
export type Xml = { readonly name: string; readonly attributes: (name: string) => string | null; readonly children: (Xml | string)[] };

/** The root of a part of the file. Throws where the part is not well-formed XML. */
export function partOf(file: Uint8Array, name: string): Xml {
  const read = readZip(file);
  const member = read.ok ? read.value.find((one) => one.name === name) : undefined;
  if (member === undefined) throw new Error(`no part ${name}`);
  const root: Xml = { name: '', attributes: () => null, children: [] };
  const open = [root];
  const state = readXml(member.packed, {
    open: (tag, attribute) => {
      const names = ['val', 'fill', 'firstRow', 'w', 'type', 'styleId', 'default', 'ascii', 'eastAsia', 'id'];
      const known = new Map(names.map((key) => [key, attribute(`w:${key}`)]));
      const element: Xml = { name: tag, attributes: (key) => known.get(key) ?? null, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)?.children.push(text),
  });
  if (state !== 'whole') throw new Error(`${name} is ${state}`);
  return root;
}

/** Every element of a name within another, in order. */
export function all(within: Xml, name: string): Xml[] {
  return within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** What an element says. */
export function textOf(element: Xml): string {
  return all(element, 't')
    .flatMap(({ children }) => children.filter((child): child is string => typeof child === 'string'))
    .join('');
}

/** The style of a paragraph; `Normal` where it names none. */
export function styleOf(paragraph: Xml): string {
  return all(paragraph, 'pStyle')[0]?.attributes('val') ?? 'Normal';
}

/** A text without its white space, which two forms of a document set differently. */
export function solid(text: string): string {
  return text.replace(/\s+/g, '');
}
