import { useCallback } from 'react';
import { numberText } from '../../../words/patterns/numbers.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import type { ListWriter } from './list-writer.ts';

/** Puts the rows of a list on the clipboard as a table, with the columns that are shown: for a spreadsheet, and for a letter. */
export function useCopyList(keys: readonly string[], write: ListWriter): () => Promise<void> {
  const say = useWords();
  const language = useLanguage();
  const { name, timeZone } = useSettings();
  return useCallback(async () => {
    const as = { language, keys, register: { name, timeZone } };
    const written = write((service, wishes, port, tell) => service.copy(wishes, as, port, tell));
    const blob = (of: 'text' | 'html') =>
      written.then((list) => (list?.ok ? list.value.of[of] : null) ?? Promise.reject(new Error('nothing was written')));
    const text = blob('text');
    try {
      // Promised, so that the browser still knows who asked for it.
      const both = navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': blob('html') })]);
      both.catch(() => null);
      const isPlain = await written.then((list) => list?.ok === true && list.value.of.html === null);
      if (isPlain) {
        await both.catch(() => null);
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
      } else await both;
      const list = await written;
      if (list?.ok) notify(say(isPlain ? 'lists:copiedPlain' : 'lists:copied', { n: numberText(list.value.count) }));
    } catch {
      // Whoever ended it knows.
      if ((await written) !== null) notify(say('lists:notCopied'), 'problem');
    }
  }, [keys, write, say, language, name, timeZone]);
}
