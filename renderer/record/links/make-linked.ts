import { useCallback } from 'react';
import type { Relation } from '../../../domain/links/relations.ts';
import type { LinkWay } from '../../../domain/links/direction.ts';
import { kinds } from '../../../domain/index.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { useClock } from '../../ui/register/clock.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { readTyped } from '../typed-values.ts';
import type { LinkSubject } from './linked-record.ts';
import { fieldsToAsk, type NewOther } from './new-other.ts';
import { readDecision, type Decision } from './save-link.ts';

/** Makes a record together with its link, as one entry. Answers what is wrong with either; nothing once it is saved. */
export function useMakeLinked(): (
  subject: LinkSubject,
  made: NewOther,
  way: LinkWay | null,
  decision: Decision & { readonly relation: Relation | null },
) => Promise<readonly Problem[]> {
  const send = useCommand();
  const clock = useClock();
  return useCallback(
    async (subject, made, way, decision) => {
      const fields = readTyped(kinds.of(made.table), made.typed, fieldsToAsk(made), clock);
      const link = readDecision(decision, clock);
      if (!fields.ok || !link.ok || way === null) return [...(fields.ok ? [] : fields.problems), ...(link.ok ? [] : link.problems)];
      const input = {
        table: made.table,
        fields: fields.value,
        with: { table: subject.table, id: subject.id },
        startsThere: way.starts,
        link: link.value,
      };
      const outcome = await send('links.createWith', input, { subject: subject.code, showsProblems: true });
      return outcome.ok ? [] : outcome.problems;
    },
    [send, clock],
  );
}
