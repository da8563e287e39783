import { candidatesOf, firstOf, isClosedOn } from '../domain/raising/candidates.ts';
import type { RaiseInput } from '../domain/raising/raise.ts';
import { reopeningDay } from '../domain/raising/reopening.ts';
import { reratingOf } from '../domain/raising/rerating.ts';
import { raiseSource, sourceKinds, sourceQueries, sourceRelationQueries, type RaiseSource } from '../domain/raising/source.ts';
import { linkEnds } from '../domain/links/ends.ts';
import { answerOf, prepare } from '../domain/register/in-memory.ts';
import { matrixInUse } from '../domain/risks/assess.ts';
import { riskQueries, riskRelationQueries } from '../domain/risks/profile.ts';
import { foundOf, type QueryResult, type Stored } from '../domain/rows.ts';
import type { Settings } from '../domain/settings/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import { memoryReader } from '../engine/commands/memory-register.ts';
import { get, queryRunner } from '../engine/rows/query.ts';
import type { Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Day, Instant } from '../engine/values/time.ts';
import { raiseTexts } from '../words/raising.ts';
import { translator } from '../words/translate.ts';
import type { Outcome, Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { changeRegister, type WritableRegister } from './register-file.ts';

/**
 * `raise FILE FROM`: takes an incident or a failed deployment into the register of risks, with what the app proposes. `--risk`
 * names the risk to be reassessed or reopened; `--dry-run` checks and shows what would be written.
 */
export const run: Run = async (call) => {
  const [path = '', from = ''] = call.args;
  return changeRegister<Outcome>(call, path, call.text('by'), async (register) => {
    const { memory, settings, actor } = register;
    const start = findRecord(memory.replay, sourceKinds, from);
    if (!start.ok) return start;
    const table = sourceKinds.find((kind) => kind === start.value.table) ?? 'incidents';
    const named = call.text('risk');
    const risk = named === null ? null : findRecord(memory.replay, ['risks'], named);
    if (risk !== null && !risk.ok) return risk;
    const asked = await inputOf(register, { table, id: start.value.id }, risk?.value.id ?? null, {
      now: call.machine.now(),
      language: call.language ?? settings.language,
    });
    if (!asked.ok) return asked;
    const input = asked.value as unknown as Json;
    const { mode } = asked.value;
    const said = { mode, from: start.value.code, input };
    if (call.flag('dry-run')) {
      const command = { commandId: 'trial', action: 'risks.raise', input, seen: [], note: null, attributedTo: null };
      const { now, newId, randomBytes } = call.machine;
      const trial = await prepare(command, memoryReader(memory), { now: now(), newId, randomBytes, actor });
      if (!trial.ok) return trial;
      const { code } = answerOf('risks.raise', { answer: trial.value.answer });
      return ok({
        status: 0,
        json: { ...said, risk: code, written: false, head: null },
        message: (say) => say(`cli:raise.would.${mode}`, { from: said.from, risk: code }),
      });
    }
    const sent = await register.run('risks.raise', input);
    if (!sent.ok) return sent;
    const { seq, hash } = sent.value.head;
    const { code } = answerOf('risks.raise', sent.value);
    return ok({
      status: 0,
      json: { ...said, risk: code, written: true, head: { seq, hash } },
      message: (say) => say(`cli:raise.done.${mode}`, { from: said.from, risk: code, seq }),
    });
  });
};

type How = { readonly now: Instant; readonly language: Settings['language'] };

/** What is proposed, as it is written. */
async function inputOf(
  { memory, settings, actor }: WritableRegister,
  from: RaiseSource['ref'],
  riskId: string | null,
  { now, language }: How,
): Promise<Result<RaiseInput>> {
  const { found: answers, ask } = queryRunner(memoryReader(memory));
  const found = foundOf(answers);
  await ask(sourceQueries(from));
  await ask(sourceRelationQueries(found, from));
  const source = raiseSource(found, from, now);
  if (source === null) return fail(problem('record.missing', from));
  if (source.refusal !== null) return fail(source.refusal);
  const today = todayOf(settings, now);
  const texts = raiseTexts(translator(language), language, source);
  const common = { from, link: { relation: source.relation, evidence: texts.evidence, deciderId: actor } };
  const id = riskId ?? firstOf(candidatesOf(found, source, today))?.risk.id ?? null;
  if (id === null) {
    const { service } = source;
    await ask([get('people', service?.operationsOwnerId ?? ''), get('units', service?.unitId ?? '')]);
    const [owner, unit] = [found.get('people', service?.operationsOwnerId ?? ''), found.get('units', service?.unitId ?? '')];
    const risk = {
      title: texts.title,
      event: texts.event,
      eventTypeId: source.eventTypeId,
      ownerId: live(owner),
      unitId: live(unit),
      serviceIds: [live(service)].filter((one) => one !== null),
      identifiedOn: source.day,
    };
    return ok({ ...common, mode: 'raise', risk, causes: [...texts.causes], consequences: [...texts.consequences] });
  }
  await ask(riskQueries(id));
  await ask(riskRelationQueries(found, id));
  const risk = found.get('risks', id);
  if (risk === null) return fail(problem('record.missing', { table: 'risks', id }));
  if (isClosedOn(risk, today)) {
    const closure = { reopenedOn: reopeningDay(risk, source, today), reopeningReason: texts.reopeningReason(risk.closedOn) };
    return ok({ ...common, mode: 'reopen', riskId: id, closure });
  }
  const assessment = assessmentOf(found, risk, source, today);
  if (!assessment.ok) return assessment;
  const { rerating, levels } = assessment.value;
  return ok({
    ...common,
    mode: 'rerate',
    riskId: id,
    assessment: { ...levels, validOn: rerating.validOn, rationale: texts.rationale(rerating), assessorId: actor },
  });
}

/** The levels that are proposed; where one is not, a person has to say it, and the app asks. */
function assessmentOf(found: QueryResult, risk: Stored<'risks'>, source: RaiseSource, today: Day) {
  const matrix = matrixInUse(found.all('matrices'));
  if (matrix === null) throw new Error('a register without a matrix');
  const rerating = reratingOf(found, risk, linkEnds(found, risk.id), { source, matrix, today });
  const [likelihood, impact] = [rerating.likelihood.level, rerating.impact.level];
  const at = (field: string) => ({ table: 'assessments', field });
  if (likelihood === null) return fail(problem('field.required', at('likelihood')));
  if (impact === null) return fail(problem('field.required', at('impact')));
  return ok({ rerating, levels: { likelihood, impact, matrixId: matrix.id } });
}

function live(row: { readonly id: string; readonly archivedAt: string | null } | null): string | null {
  return row?.archivedAt === null ? row.id : null;
}
