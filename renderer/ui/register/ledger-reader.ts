import { useCallback } from 'react';
import type { LogQuery, ToldLog } from '../../../contract/log.ts';
import { entryInWords, type EntryInWords } from '../../../words/log/log-row.ts';
import { useSettings } from './open-register.tsx';
import { useStore } from './store-context.tsx';
import { useTimes } from '../words/times.ts';
import { useLanguage, useWords } from '../words/words-context.tsx';

export type LedgerReader = {
  /** The entries that a question finds, in the reader's words. */
  readonly read: (query: LogQuery) => Promise<readonly EntryInWords[]>;
  /** Names all that the words depend on but the register's records. */
  readonly key: string;
};

/** Reads the log in the language of the interface and the register's time zone. */
export function useLedgerReader(): LedgerReader {
  const store = useStore();
  const say = useWords();
  const times = useTimes();
  const language = useLanguage();
  const { timeZone } = useSettings();
  const read = useCallback(
    async (query: LogQuery) => {
      const told = await store.toldLog(query);
      const names = { ...namesIn(told), say, times, language };
      return told.entries.map((entry) => entryInWords(entry, names));
    },
    [store, say, times, language],
  );
  return { read, key: `${language} ${timeZone}` };
}

function namesIn({ rows, personal }: ToldLog) {
  return {
    row: (table: string, id: string) => rows.get(table)?.get(id) ?? null,
    personal: (commitment: string) => personal.get(commitment) ?? null,
  };
}
