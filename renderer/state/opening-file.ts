import { create } from 'zustand';
import type { FileProgress, Watch } from '../../contract/store.ts';

/** The file that is being opened, and how far that is. */
export type OpeningFile = {
  readonly name: string;
  /** `null` until something is told. */
  readonly progress: FileProgress | null;
  readonly cancel: () => void;
};

export const useOpeningFile = create<{ readonly file: OpeningFile | null }>(() => ({ file: null }));

/** Opens a file where everybody sees how far it is, and can cancel it. One at a time: a second one cancels the first. */
export async function openingFile<T>(name: string, work: (watch: Watch) => Promise<T>): Promise<T> {
  useOpeningFile.getState().file?.cancel();
  const ending = new AbortController();
  const cancel = () => ending.abort();
  const show = (progress: FileProgress | null) => useOpeningFile.setState({ file: { name, progress, cancel } });
  const isShown = () => useOpeningFile.getState().file?.cancel === cancel;
  show(null);
  try {
    return await work({ signal: ending.signal, tell: (progress) => isShown() && show(progress) });
  } finally {
    if (isShown()) useOpeningFile.setState({ file: null });
  }
}
