import { useCallback } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { ListRow } from '../../../engine/lists/list-query.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useNamedRows } from '../../ui/register/named-rows.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';

/** Puts rows of a list on the clipboard as a table, with the columns that are shown: for a spreadsheet, and for a letter. */
export function useCopyList(table: string, keys: readonly string[]): (rows: Promise<readonly ListRow[]>) => Promise<void> {
  const say = useWords();
  const language = useLanguage();
  const namedRows = useNamedRows();
  return useCallback(
    async (rows) => {
      const written = rows.then(async (found) => {
        // The writers are only loaded by whoever copies.
        const [{ clipboardList }, { kindsNamedInTyped }] = await Promise.all([
          import('../../../documents/spreadsheets/clipboard-list.ts'),
          import('../../../documents/spreadsheets/typed-list.ts'),
        ]);
        const columns = keys.flatMap((key) => kinds.column(table, key) ?? []);
        return clipboardList({ table, rows: found, source: await namedRows(kindsNamedInTyped(table, columns)), language, keys });
      });
      const blob = (of: 'text' | 'html', type: string) => written.then((list) => new Blob([list[of]], { type }));
      try {
        // Promised, so that the browser still knows who asked for it.
        await navigator.clipboard.write([
          new ClipboardItem({ 'text/plain': blob('text', 'text/plain'), 'text/html': blob('html', 'text/html') }),
        ]);
        notify(say('lists:copied', { n: numberText((await rows).length) }));
      } catch {
        notify(say('lists:notCopied'), 'problem');
      }
    },
    [table, keys, say, language, namedRows],
  );
}
