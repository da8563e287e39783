import { useRef } from 'react';
import { dayIn, instantOf } from '../../../engine/values/time.ts';
import { followed } from '../../ui/notices/followed.ts';
import { useSaveTable, type TableToSave } from '../../ui/platform/save-table.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { writeBook } from '../../workers/book-work.ts';

/** Saves the whole register as one workbook. While it is written that is said, and it can be ended. */
export function useSaveWorkbook(): () => void {
  const store = useStore();
  const say = useWords();
  const language = useLanguage();
  const { settings, names, today } = useRegister();
  const { save } = useSaveTable();
  const isWriting = useRef(false);

  const make = async (): Promise<TableToSave | null> => {
    const now = instantOf(Date.now());
    const { name, timeZone } = settings;
    const wishes = { register: { name, timeZone }, names, language, today, now };
    const words = { working: () => say('imports:whole.making'), cancel: say('common:cancel') };
    const bytes = await followed(words, ({ signal }) => writeBook(wishes, store.reader(), signal));
    if (bytes === null) return null;
    return { name: `${name} ${dayIn(now, timeZone)}.xlsx`, bytes, saved: (file) => say('imports:whole.written', { file }) };
  };
  return () => {
    if (isWriting.current) return;
    isWriting.current = true;
    void save(make).finally(() => (isWriting.current = false));
  };
}
