import { useHotkeys } from '@mantine/hooks';

/** Where a letter means itself, or what stands over the page takes it. */
const taken = '[role=combobox], [role=textbox], [role=dialog], [role=menu], [role=listbox]';

/**
 * Acts on single letters, by the key and not by what it writes, so that they work with a Korean input method as well. A letter that is
 * typed into a field means itself, and one that something nearer has heard is not told further.
 */
export function useLetters(acts: Readonly<Record<string, (() => void) | null>>): void {
  useHotkeys(
    Object.entries(acts).map(([letter, act]) => [
      letter,
      (event) => {
        const isTaken = event.target instanceof Element && event.target.closest(taken) !== null;
        if (act === null || event.defaultPrevented || event.repeat || isTaken) return;
        event.preventDefault();
        act();
      },
      { preventDefault: false, usePhysicalKeys: true },
    ]),
  );
}
