import { numberText } from '../../../words/patterns/numbers.ts';
import type { Translate } from '../../../words/translate.ts';
import type { FileWorkProgress } from '../../workers/ledger-work.ts';

/** How far work is: the share of it that is done (`null`: not known), and in words, in what it counts. */
export type Far = { readonly share: number | null; readonly says: string };

export function farOf(say: Translate, progress: FileWorkProgress | null): Far {
  if (progress === null) return { share: null, says: '' };
  const { doing, of } = progress;
  const done = doing === 'verifying' ? progress.entries : progress.done;
  const share = doing === 'verifying' ? progress.bytes / progress.totalBytes : done / of;
  // Bytes of documents that are packed for the entry: nobody counts in them.
  if (doing === 'closing') return { share, says: '' };
  return { share, says: say(`common:progress.${doing}`, { done: numberText(done), of: numberText(of) }) };
}

/** The words of a notice of work on the register's file: what is done, how far it is, and what ends it. */
export function fileWorkWords(say: Translate, doing: string) {
  return {
    working: (progress: FileWorkProgress | null) => {
      const { says } = farOf(say, progress);
      return says === '' ? doing : `${doing}. ${says}`;
    },
    cancel: say('common:cancel'),
  };
}
