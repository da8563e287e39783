import { Button } from '@mantine/core';
import { useWords } from '../words/words-context.tsx';
import { useUndo } from './undo.ts';

/** Takes back the import that was just made; nothing where there is nothing to take back. */
export function UndoImport({ onUndo }: { readonly onUndo: () => void }) {
  const say = useWords();
  const { undo, undoes } = useUndo();
  if (undoes === null) return null;
  return (
    <Button
      onClick={() => {
        void undo();
        onUndo();
      }}
    >
      {say('imports:screen.undo')}
    </Button>
  );
}
