import { byCodePoint } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { LinkEnd } from '../links/ends.ts';
import { causalRelations } from '../links/relations.ts';

/** What stands on a bow-tie of the links of its risk: releases, deployments and incidents, but for what was ruled out and what was archived. */
const drawn = ['releases', 'deployments', 'incidents'];

/** In the order of the picture: what led to the event, what it materialised as, and what else is linked; each by its time. */
export function happenings(links: readonly LinkEnd[]): readonly LinkEnd[] {
  const shown = links.filter(
    ({ link, other }) => drawn.includes(other.table) && link.relation !== 'ruledOut' && other.row.archivedAt === null,
  );
  const at = (end: LinkEnd) => happenedAt(end) ?? '';
  return shown.sort((a, b) => rank(a) - rank(b) || byCodePoint(at(a), at(b)) || byCodePoint(a.link.id, b.link.id));
}

function rank({ link, outward }: LinkEnd): number {
  if (!outward && causalRelations.some((causal) => causal === link.relation)) return 0;
  return link.relation === 'materialisedAs' ? 1 : 2;
}

/** When what is linked happened: a release went out, a deployment or an incident began. `null` of what has no time of its own. */
export function happenedAt({ other }: LinkEnd): Instant | null {
  if (other.table === 'releases') return other.row.releasedAt;
  return other.table === 'incidents' || other.table === 'deployments' ? other.row.startedAt : null;
}
