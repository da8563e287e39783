import { addressNow, goTo } from '../../ui/address/hash-address.ts';

/** In the address of a risk it says that its bow-tie is shown: `/risks/<id>?q=…&show=bow-tie`. */
export const shownAs = 'bow-tie';

/** Goes to the bow-tie of a risk, or back from it; what else the address says of its list stays. */
export function showBowTie(risk: string, shown: boolean): void {
  const said = new URLSearchParams(addressNow().split('?')[1]);
  if (shown) said.set('show', shownAs);
  else said.delete('show');
  const rest = said.toString();
  goTo(`/risks/${risk}${rest === '' ? '' : `?${rest}`}`);
}

/** The risk that is open in the address, by its id. */
export function openRisk(): string | null {
  return /^\/risks\/([^/?]+)/.exec(addressNow())?.[1] ?? null;
}
