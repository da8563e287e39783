import { useEffect, useEffectEvent, useState, type DragEvent } from 'react';
import { problem } from '../../../engine/values/problem.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Importing } from './importing.ts';

/** How a file comes to the page by hand. */
export type Bringing = {
  /** A file is held over the page. */
  readonly isOver: boolean;
  /** What was brought that is nothing to read; `null` otherwise. */
  readonly said: string | null;
  /** Of what takes files that are dropped. */
  readonly drop: Pick<React.HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
};

/**
 * Takes files that are dropped on the page, and tables that are pasted, where nothing is under way that would be lost. Elsewhere a file
 * that is dropped does nothing: a browser would go to it.
 */
export function useBringing(importing: Importing): Bringing {
  const say = useWords();
  const [isOver, setOver] = useState(false);
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
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return {
    isOver,
    said,
    drop: {
      onDragOver(event) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
        setOver(takes);
      },
      onDragLeave(event) {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      },
      onDrop(event) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const { files } = event.dataTransfer;
        const [file] = files;
        if (!takes || file === undefined) return;
        if (files.length > 1) setSaid(say('mapper:oneFile'));
        else void bringFile(file);
      },
    },
  };
}
