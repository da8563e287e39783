import { addDays, dayIn, startOfDay, type Day } from '../../engine/values/time.ts';
import type { controls } from '../controls/kind.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { deployedAt, isToProduction } from '../delivery/deliveries.ts';
import type { Deployment } from '../deployments/kind.ts';

type Automated = Pick<RowOf<typeof controls>, 'automated' | 'serviceIds'>;

/** The deployment that ended the validity of a test, and the day on which it did: the first on which the test counts no more. */
export type TestEnd<D extends Deployment = Deployment> = { readonly deployment: D; readonly on: Day };

/**
 * By what the test of an automated control lost its validity: the first deployment to production of one of the control's services that
 * ended after the day on which the test was held, and was not given up. `null` where there is none, or people carry the control out.
 */
export function testEndedBy<D extends Deployment>(
  test: { readonly heldOn: Day },
  { automated, serviceIds }: Automated,
  deploymentsOf: (serviceId: string) => readonly D[],
  timeZone: string,
): TestEnd<D> | null {
  if (!automated || serviceIds.length === 0) return null;
  const after = startOfDay(addDays(test.heldOn, 1), timeZone);
  let first: D | null = null;
  for (const deployment of serviceIds.flatMap(deploymentsOf)) {
    const ends = isToProduction(deployment) && deployment.outcome !== 'aborted' && deployedAt(deployment) >= after;
    if (ends && (first === null || isBefore(deployment, first))) first = deployment;
  }
  return first === null ? null : { deployment: first, on: dayIn(deployedAt(first), timeZone) };
}

function isBefore(one: Deployment, other: Deployment): boolean {
  const [at, than] = [deployedAt(one), deployedAt(other)];
  return at < than || (at === than && one.id < other.id);
}
