import type { Remote } from 'comlink';
import { useCallback } from 'react';
import type { Selection } from '../../../contract/selection.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import type { Result } from '../../../engine/values/result.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { followed } from '../../ui/notices/followed.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { listWork, type Tell } from '../../workers/list-work.ts';
import type { ListService, ListWishes } from '../../workers/list-worker.ts';

type Work<T> = (service: Remote<ListService>, wishes: ListWishes, port: MessagePort, tell: Tell) => Promise<Result<T>>;

/** Writes the rows of a list away from the page. `null` where a person ended it. */
export type ListWriter = <T>(work: Work<T>) => Promise<Result<T> | null>;

/** The rows that a query finds, or those that are selected, for whoever writes them. While it takes long that is said, and it can be ended. */
export function useListWork(query: ListQuery, selection: Selection | null): ListWriter {
  const say = useWords();
  const store = useStore();
  const { names } = useRegister();
  return useCallback(
    (work) => {
      const words = {
        working: (far: { readonly done: number; readonly of: number } | null) =>
          far === null ? say('lists:writing') : say('lists:writingRows', { done: numberText(far.done), of: numberText(far.of) }),
        cancel: say('common:cancel'),
      };
      return followed(words, (watch) =>
        listWork(store.reader(), watch, (service, port, tell) => work(service, { query, selection, names }, port, tell)),
      );
    },
    [say, store, names, query, selection],
  );
}
