import { Parser } from 'saxen';

/** A text of a page with what stands above it: its claim, or what it is marked as. */
export type PageText = { readonly text: string; readonly claim: string | null; readonly mark: string | null };

/** Every text of a report's pages; of the style and of what stands behind the figures none. */
export function textsOf(html: string): readonly PageText[] {
  const main = /<main[\s>].*<\/main>/s.exec(html)?.[0] ?? '';
  const texts: PageText[] = [];
  const above: Omit<PageText, 'text'>[] = [];
  const parser = new Parser();
  parser.on('openTag', (_name, attributes) => {
    const own = attributes() || {};
    const outer = above.at(-1);
    above.push({ claim: own['data-claim'] ?? outer?.claim ?? null, mark: own['data-mark'] ?? outer?.mark ?? null });
  });
  parser.on('closeTag', () => above.pop());
  parser.on('text', (text, decode) => texts.push({ text: decode(text), claim: null, mark: null, ...above.at(-1) }));
  const failed = parser.write(main).end();
  if (failed !== null && failed !== undefined) throw failed;
  return texts;
}

/** The texts with a numeral that nobody can look up, and that nothing says the reason of. */
export function unmarkedNumerals(html: string): readonly string[] {
  return textsOf(html).flatMap(({ text, claim, mark }) => (/\p{N}/u.test(text) && claim === null && mark === null ? [text] : []));
}

/** A page without the elements that mark its numerals: only what stands in them. */
export function withoutMarks(html: string): string {
  const mark = /<span data-mark="\w+">([^<]*)<\/span>|<a class="figure"[^>]*>([^<]*)<\/a>/g;
  let [before, after] = ['', html];
  while (after !== before) [before, after] = [after, after.replace(mark, (_, marked?: string, figure?: string) => marked ?? figure ?? '')];
  return after;
}
