import type { ManyAnswer } from '../../../../engine/commands/many-tally.ts';
import type { ManyVerb } from '../../../../engine/commands/many.ts';
import { useEffect, useState } from 'react';
import type { SentInput } from '../../../../contract/selection.ts';
import type { CommandProgress } from '../../../../contract/store.ts';
import type { Json } from '../../../../engine/values/json.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { fail, type Result } from '../../../../engine/values/result.ts';
import { loadQuestion } from '../../../ui/register/question-kinds.ts';
import { useAsked, useFormer } from '../../../ui/register/questions-context.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';

type ManyInput = SentInput<`register.${ManyVerb}Many`>;

/** What is to be done with several records, as it is sent. */
export type ManyAsked = Pick<ManyInput, 'table' | 'fields' | 'asOf' | 'rows'> & { readonly verb: ManyVerb };

export const inputOf = ({ table, fields, asOf, rows }: ManyAsked, over: Partial<ManyInput>): ManyInput => ({
  table,
  fields,
  asOf,
  partial: true,
  trial: false,
  expected: null,
  rows,
  ...over,
});

export type Trial = {
  /** What would come of it; of the former wish as long as the present one is looked at. */
  readonly answer: ManyAnswer | null;
  readonly isTrying: boolean;
  /** How far that is. */
  readonly far: CommandProgress | null;
  readonly problems: readonly Problem[];
};

/**
 * What would come of it, found out anew whenever the register moves; nothing is asked without a wish, nor while `isHeld`. What is no
 * longer wanted is ended.
 */
export function useTrial(asked: ManyAsked | null, isHeld: boolean): Trial {
  const store = useStore();
  const [far, setFar] = useState<CommandProgress | null>(null);
  const [turns] = useState(onlyTheLast);
  useEffect(() => () => turns.end(), [turns]);
  const input = asked === null ? null : inputOf(asked, { trial: true });
  const [trial] = useAsked(
    asked === null || input === null || isHeld
      ? []
      : [
          loadQuestion(`trial ${JSON.stringify([asked.verb, input])}`, null, async (): Promise<Result<ManyAnswer>> => {
            const command = {
              action: `register.${asked.verb}Many`,
              input: input as unknown as Json,
              seen: [],
              note: null,
              attributedTo: null,
            };
            const signal = turns.begin();
            const sent = await store.send({ ...command, commandId: crypto.randomUUID() }, { tell: setFar, signal });
            // Whoever wishes it again is not told that it was ended.
            if (signal.aborted) throw new Error('nobody wants to know any more');
            setFar(null);
            // What the action answers is known by its name.
            return sent.ok ? { ok: true, value: sent.value.answer as unknown as ManyAnswer } : fail(...sent.problems);
          }),
        ],
  );
  const result = trial?.answer ?? null;
  const former = useFormer(result?.ok === true ? result.value : null);
  const failed = trial?.problem;
  return {
    answer: asked === null || result?.ok === false ? null : former,
    isTrying: asked !== null && !isHeld && result === null && failed == null,
    far,
    problems: result?.ok === false ? result.problems : failed == null ? [] : [failed],
  };
}

/** Work of which the last alone is wanted: what begins ends what was before it. */
function onlyTheLast() {
  let ending: AbortController | null = null;
  return {
    begin(): AbortSignal {
      ending?.abort();
      ending = new AbortController();
      return ending.signal;
    },
    end(): void {
      ending?.abort();
    },
  };
}
