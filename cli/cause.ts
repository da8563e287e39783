import { causesOf, type Causes } from '../domain/delivery/causes.ts';
import { deliveryHistory, type Candidate } from '../domain/delivery/candidates.ts';
import { registerKnown } from '../domain/quarters/known-register.ts';
import type { Language } from '../domain/settings/kind.ts';
import type { Json } from '../engine/values/json.ts';
import { ok } from '../engine/values/result.ts';
import { reasonText } from '../words/cause-reason.ts';
import { choiceName } from '../words/names.ts';
import { instantText } from '../words/patterns/days.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import type { Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { readRegister } from './register-file.ts';
import { textTable } from './text-table.ts';

/** `cause FILE INCIDENT [--json]`: what may have caused an incident, in the order of its page and with the same reasons. */
export const run: Run = async (call) => {
  const [path = '', named = ''] = call.args;
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { replay, privates, settings } = opened.value;
  const incident = findRecord(replay, ['incidents'], named);
  if (!incident.ok) return incident;
  const register = registerKnown(replay, privates);
  const causes = causesOf(register, incident.value.id, deliveryHistory(register, call.machine.now()));
  if (causes === null) throw new Error(`no incident ${incident.value.id}`);
  const serviceName = (id: string) => register.get('services', id)?.name ?? id;
  const { recorded } = causes;
  return ok({
    status: 0,
    json: {
      incident: incident.value.code,
      recorded,
      candidates: causes.candidates.map((candidate, index) =>
        asJson(candidate, index + 1, serviceName(candidate.delivery.serviceId), causes),
      ),
    },
    out: (say, language) => tableOf(causes, serviceName, settings.timeZone, say, language),
    message: (say) => (causes.candidates.length > 0 ? say('cause:about', counted(causes.candidates.length)) : nothing(recorded, say)),
  });
};

const counted = (count: number) => ({ count, n: numberText(count) });

function nothing({ deployments, releases }: Causes['recorded'], say: Translate): string {
  if (deployments + releases === 0) return say('cause:noneRecorded');
  return `${say('cause:none')} ${say('cause:noneCounts', { deployments: numberText(deployments), releases: numberText(releases) })}`;
}

function asJson({ delivery, reasons, changes, said }: Candidate, rank: number, service: string, { returns }: Causes): Json {
  const { table, id, code, version, at, outcome, intervention } = delivery;
  return {
    rank,
    kind: table,
    id,
    code,
    service,
    version,
    at,
    changes,
    outcome,
    intervention,
    // Where service was restored by going back, the code says with what.
    reasons: reasons.map((reason) => ('by' in reason ? { ...reason, by: returns[reason.by]?.code ?? reason.by } : reason)) as Json,
    said: said === null ? null : { relation: said.link.relation, of: said.table, link: said.link.id, decidedAt: said.link.decidedAt },
  };
}

function tableOf(
  { candidates, returns }: Causes,
  serviceName: (id: string) => string,
  timeZone: string,
  say: Translate,
  language: Language,
) {
  const names = { say, language, delivery: (id: string) => returns[id] ?? null };
  const headings = (['headRank', 'headWhat', 'headAt', 'headWhy', 'headSaid'] as const).map((key) => say(`cause:${key}`));
  const widths = [6, 44, 24, 160, 24];
  if (candidates.length === 0) return '';
  return textTable(
    headings.map((heading, index) => ({ heading, right: index === 0, most: widths[index] ?? 24 })),
    candidates.map(({ delivery, reasons, said }, index) => [
      String(index + 1),
      `${delivery.code} ${serviceName(delivery.serviceId)} ${delivery.version}`,
      instantText(delivery.at, timeZone, language),
      reasons.map((reason) => reasonText(reason, delivery.table, names)).join(' · '),
      said === null ? '' : said.link.relation === 'suspected' ? say('cause:undecided') : choiceName(say, 'relation', said.link.relation),
    ]),
  );
}
