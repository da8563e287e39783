import { closedKnowledge } from '../documents/report/knowledge.ts';
import { deliveryOf, type DeliveryTotal } from '../domain/delivery/model.ts';
import { comparedQuarter, quarterOver } from '../domain/overview/compared-quarter.ts';
import { overviewOf, type Overview } from '../domain/overview/overview.ts';
import { matrixInUse } from '../domain/risks/assess.ts';
import { quarterContaining } from '../domain/quarters/quarter.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import { atOnce } from '../engine/values/steps.ts';
import { dayIn } from '../engine/values/time.ts';
import type { Run } from './command.ts';
import { overviewText } from './overview-text.ts';
import { registerKnown } from './register-known.ts';

/** What `overview` tells: the figures of the page, but for what waits for one person, and what delivery says. */
export type OverviewTold = Omit<Overview, 'needs' | 'arrows'> & {
  readonly knownAt: string;
  readonly ledger: { readonly seq: number; readonly hash: string };
  readonly delivery: readonly Pick<DeliveryTotal, 'basis' | 'serviceIds' | 'thesisToDate'>[];
};

/**
 * `overview FILE [--compare 2025-Q3] [--known-at INSTANT]`: what moved and why, what is overdue, high without control, control tests and
 * incidents over tolerance, beside a quarter that is over: by default the last that is closed. The register is verified first.
 */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const opened = await registerKnown(call, path);
  if (!opened.ok) return opened;
  const { entries, privates, known, knownAt, settings, head } = opened.value;
  const matrix = matrixInUse(known.all('matrices'));
  if (matrix === null) return fail(problem('command.needsRegister'));
  const today = dayIn(knownAt, settings.timeZone);
  const since = call.text('compare');
  if (since !== null) {
    const over = quarterOver(since, settings, today);
    if (!over.ok) return over;
  }
  const compared = comparedQuarter(known, settings, today, since);
  const earlier = compared.closing === null ? known : closedKnowledge(entries, privates, compared.closing);
  const { needs: _, arrows: __, ...overview } = atOnce(overviewOf(known, compared, earlier, { today, knownAt, since, actor: '' }));
  const { totals } = deliveryOf(known, { period: quarterContaining(knownAt, settings), knownAt, calendar: settings });
  const told: OverviewTold = {
    ...overview,
    knownAt,
    ledger: { seq: head.seq, hash: head.hash },
    delivery: totals.map(({ basis, serviceIds, thesisToDate }) => ({ basis, serviceIds, thesisToDate })),
  };
  return ok({ status: 0, json: told, out: (say, language) => overviewText(told, { matrix, settings }, say, language) });
};
