import { useState, type DragEvent, type HTMLAttributes } from 'react';

/** Files that are held over a place, and what that place must have to take them. */
export type Dropping = {
  readonly isOver: boolean;
  readonly drop: Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
};

/** Takes files that are dropped as long as `takes`. Otherwise they do nothing: a browser would go to them. */
export function useDroppedFiles(takes: boolean, onFiles: (files: readonly File[]) => void): Dropping {
  const [isOver, setOver] = useState(false);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return {
    isOver,
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
        const files = [...event.dataTransfer.files];
        if (takes && files.length > 0) onFiles(files);
      },
    },
  };
}
