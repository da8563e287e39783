import type { Day } from '../../engine/values/time.ts';
import type { Stored } from '../rows.ts';
import type { RaiseSource } from './source.ts';

/**
 * The day from which a closed risk is proposed to be open again: that of the event; where it was before the risk was closed,
 * `today`, on which it is found that it concerned it.
 */
export function reopeningDay({ closedOn }: Pick<Stored<'risks'>, 'closedOn'>, { day }: Pick<RaiseSource, 'day'>, today: Day): Day {
  return closedOn !== null && day <= closedOn ? today : day;
}
