import { useState } from 'react';
import type { Result } from '../../../engine/values/result.ts';
import { notify } from '../notices/notices.tsx';
import { problemOfCall } from '../recovery/problem-of-call.ts';
import { useWhyUnread } from '../recovery/why-unread.ts';
import { useProblemText } from '../words/problem-words.ts';
import { usePlatform } from './platform-context.tsx';

/** A table to be saved under a name, and what is said once it is, of the name that a person chose. */
export type TableToSave = { readonly name: string; readonly bytes: Result<Uint8Array>; readonly saved: (name: string) => string };

/**
 * Makes a file with a table and lets a person save it, unless making it was ended (`null`); what goes wrong is said, wherever. `working`
 * while it is made and saved.
 */
export function useSaveTable() {
  const platform = usePlatform();
  const problemText = useProblemText();
  const why = useWhyUnread();
  const [working, setWorking] = useState(false);
  const save = async (make: () => Promise<TableToSave | null>): Promise<void> => {
    setWorking(true);
    try {
      const made = await make();
      if (made === null) return;
      const { name, bytes, saved } = made;
      const file = bytes.ok ? await platform.call('files.saveAs', { kind: 'table', name, bytes: bytes.value }) : bytes;
      if (!file.ok) notify(file.problems.map(problemText).join('\n'), 'problem');
      else if (file.value !== null) notify(saved(file.value.name), 'done');
    } catch (error) {
      notify(why(problemOfCall(error)), 'problem');
    } finally {
      setWorking(false);
    }
  };
  return { working, save };
}
