/** Every figure of a page as its writer leaves it: React writes the attributes in this order. */
const figures = /<a class="figure" data-claim="([^"]+)" href="#[^"]+"/g;

/**
 * The markup of a report with an address for each of its figures, `at.` and its claim, where it first stands: what stands behind a
 * figure leads back there. Where nothing stands behind them, as on paper, they lead to that address, and so still bear their claims.
 * `claims` are those that a page shows, each once.
 */
export function anchored(markup: string, isPaper: boolean): { readonly markup: string; readonly claims: ReadonlySet<string> } {
  const claims = new Set<string>();
  const written = markup.replace(figures, (_, claim: string) => {
    const link = `<a class="figure" data-claim="${claim}" href="#${isPaper ? 'at.' : ''}${claim}"`;
    if (claims.has(claim)) return link;
    claims.add(claim);
    return `${link} id="at.${claim}"`;
  });
  return { markup: written, claims };
}
