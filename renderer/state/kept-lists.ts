import { create } from 'zustand';

/** What was last asked of each list in this session, as it stood in the address, by register and table. */
const useKept = create<Readonly<Record<string, string>>>(() => ({}));

export function useKeptAsked(place: string): string {
  return useKept((kept) => kept[place] ?? '');
}

export function keepAsked(place: string, said: string): void {
  if ((useKept.getState()[place] ?? '') !== said) useKept.setState({ [place]: said });
}
