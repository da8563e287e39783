/** Every figure of a page as its writer leaves it: React writes the attributes in this order. */
const figures = /<a class="figure" data-claim="([^"]+)"/g;

/**
 * The markup of a report with an address for each of its figures, `at.` and its claim, where it first stands: what stands behind a
 * figure leads back there. `claims` are those that a page shows, each once.
 */
export function anchored(markup: string): { readonly markup: string; readonly claims: ReadonlySet<string> } {
  const claims = new Set<string>();
  const written = markup.replace(figures, (link, claim: string) => {
    if (claims.has(claim)) return link;
    claims.add(claim);
    return `${link} id="at.${claim}"`;
  });
  return { markup: written, claims };
}
