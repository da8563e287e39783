import type { JournalHead } from '../../../../engine/journal/frame.ts';
import type { JournalFolder } from '../../../../node/journal/journal-folder.ts';
import { framesOf, type TestEntry } from '../../../support/journals.ts';

export const series = { registerId: 'reg-1', store: 'store-1' };
export const name = '운영 리스크';

export function append(journal: JournalFolder, after: JournalHead | null, entries: readonly TestEntry[]) {
  return journal.append({ ...series, name, after, bytes: framesOf(entries) });
}
