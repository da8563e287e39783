import type { Causes, Followed } from '../../../domain/delivery/causes.ts';
import type { Basis } from '../../../domain/delivery/deliveries.ts';
import type { KindName } from '../../../domain/rows.ts';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';

/** All that the candidates are made of. */
const tables: readonly KindName[] = ['incidents', 'deployments', 'releases', 'changes', 'links', 'services'];

/** What may have caused an incident, worked out where the rows are; `null` while asking. */
export function useCauses(incidentId: string): Causes | null {
  const store = useStore();
  return useAnswer(loadQuestion(`causes ${incidentId}`, tables, async () => (await store.causes(incidentId)) ?? nothing));
}

/** The incidents that followed a release or a deployment; `null` while asking. */
export function useFollowed(table: Basis, id: string): readonly Followed[] | null {
  const store = useStore();
  return useAnswer(loadQuestion(`followed ${table} ${id}`, tables, () => store.followed(table, id)));
}

const nothing: Causes = { candidates: [], returns: {}, recorded: { deployments: 0, releases: 0 } };
