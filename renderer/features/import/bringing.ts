import { useEffect, useEffectEvent, useState } from 'react';
import { problem } from '../../../engine/values/problem.ts';
import { takeForImport } from '../../state/brought-file.ts';
import { useDroppedFiles, type Dropping } from '../../ui/platform/dropped-files.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Importing } from './importing.ts';

/** How a file comes to the page by hand. */
export type Bringing = Dropping & {
  /** What was brought that is nothing to read; `null` otherwise. */
  readonly said: string | null;
};

/** Takes files that are dropped on the page, and tables that are pasted, where nothing is under way that would be lost. */
export function useBringing(importing: Importing): Bringing {
  const say = useWords();
  const [said, setSaid] = useState<string | null>(null);
  const { at } = importing.step;
  const takes = at !== 'working' && at !== 'map';
  const bringFile = async (file: File) => {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return importing.refuse([problem('file.unreadable', { file: file.name })]);
    setSaid(null);
    return importing.bring({ name: file.name, bytes: new Uint8Array(bytes) });
  };
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (at !== 'choose' || clipboardData === null) return;
    if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null) return;
    event.preventDefault();
    const [file] = clipboardData.files;
    const [text, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
    if (text.trim() !== '' || html.trim() !== '') {
      setSaid(null);
      void importing.bring({ name: say('mapper:pasted'), text, html: html.trim() === '' ? null : html });
    } else if (file !== undefined) void bringFile(file);
    else setSaid(say('mapper:notPasted'));
  });
  useEffect(() => {
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
  const bringWaiting = useEffectEvent(() => {
    const file = takeForImport();
    if (file !== null) void importing.bring(file);
  });
  // What was brought before there was a register to take it.
  useEffect(() => bringWaiting(), []);
  const { isOver, drop } = useDroppedFiles(takes, ([file, ...others]) => {
    if (others.length > 0) setSaid(say('mapper:oneFile'));
    else if (file !== undefined) void bringFile(file);
  });
  return { isOver, said, drop };
}
