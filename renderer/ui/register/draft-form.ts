import { useState } from 'react';
import type { JsonObject } from '../../../engine/values/json.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { useDraft } from './drafts.tsx';

/**
 * What is typed into a form within a page, kept as a draft until it is saved, and what is wrong with it. `fields` say themselves what is
 * wrong with them; `form` is for `InlineForm`.
 */
export function useDraftForm<T extends JsonObject>(
  draft: string,
  blank: T,
  { fields, onDone }: { readonly fields: readonly string[]; readonly onDone: () => void },
) {
  const [typed, setTyped, drop] = useDraft<T>(draft, blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  /** It was saved, or is given up. */
  const end = () => {
    drop();
    onDone();
  };
  return {
    typed,
    problems,
    setProblems,
    end,
    setTyped,
    /** What is typed otherwise is no longer wrong. */
    change: (over: Partial<T>) => {
      setProblems([]);
      setTyped((now) => ({ ...now, ...over }));
    },
    form: {
      problems: problems.filter(({ at }) => !fields.includes(at?.field ?? '')),
      onLeave: onDone,
      onDiscard: end,
    },
  };
}
