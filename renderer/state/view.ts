import { create } from 'zustand';
import type { Ramp } from '../ui/theme/colours.ts';
import type { Density } from '../ui/theme/variables.ts';

/** How this person likes to look at registers, on this machine. Never part of a register. */
export type View = {
  readonly scheme: 'light' | 'dark' | 'auto';
  readonly density: Density;
  readonly ramp: Ramp;
  /** Keys of the columns shown, by table, or by table and view where one that was kept is changed. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Likewise the widths of columns that were sized, in pixels, by key. */
  readonly widths: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Width of the list beside a detail, in pixels; `null` until one is chosen. */
  readonly listWidth: number | null;
};

const key = 'plimsoll.view';
const first: View = { scheme: 'auto', density: 'normal', ramp: 'sea', columns: {}, widths: {}, listWidth: null };

function kept(): View {
  try {
    const text = localStorage.getItem(key);
    return text === null ? first : { ...first, ...(JSON.parse(text) as Partial<View>) };
  } catch {
    return first;
  }
}

export const useView = create<View>(() => kept());

export function setView(change: Partial<View>): void {
  useView.setState(change);
}

useView.subscribe((view) => {
  try {
    localStorage.setItem(key, JSON.stringify(view));
  } catch {
    // A full or forbidden storage costs the preference, not the work.
  }
});
