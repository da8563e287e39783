import { app, dialog } from 'electron';
import type { Translate } from '../words/translate.ts';

/**
 * A bug in main leaves a window that answers nothing: better to say so and stop. What was saved is safe in the store.
 * Answers how to stop for any other reason of that kind.
 */
export function stopOnBug(words: () => Translate): (error: unknown) => void {
  const stop = (error: unknown): void => {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox(words()('menu:stopped.title', { name: app.name }), words()('menu:stopped.message', { reason }));
    app.exit(1);
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
  return stop;
}
