import { stat } from 'node:fs/promises';
import { kinds } from '../domain/index.ts';
import { answerOf, rowsOf } from '../domain/register/in-memory.ts';
import type { MemoryRegister } from '../engine/commands/memory-register.ts';
import type { ImportAnswer, Rejection } from '../engine/imports/import-input.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { namesOf } from '../engine/lists/memory-source.ts';
import { recordsNamed, type NamedRecord } from '../engine/rows/records-named.ts';
import { problem, type Problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { enteringText } from '../engine/values/text.ts';
import { textIn } from '../engine/values/json.ts';
import type { Stored } from '../domain/rows.ts';
import type { Call, Outcome, Run } from './command.ts';
import { onlyOne } from './find-record.ts';
import { changeRegister } from './register-file.ts';

/** What may be recorded. */
const recorded = ['deployment'] as const;

/** The column of each option of `record deployment`. The service is said beside them. */
const columns = {
  version: 'version',
  release: 'releaseId',
  commit: 'commit',
  environment: 'environment',
  started: 'startedAt',
  finished: 'finishedAt',
  planned: 'planned',
  kind: 'kind',
  'manual-steps': 'manualSteps',
  outcome: 'outcome',
  intervention: 'intervention',
  recovered: 'recoveredAt',
  'outside-id': 'outsideId',
  url: 'url',
} as const;

/** A register file of fewer bytes is read before code that was optimised for it would pay. */
const fewBytes = 1024 ** 2;

/**
 * `record deployment FILE --service NAME --version V …`: one deployment, as a pipeline tells it. One that names its `--outside-id` again is
 * the same deployment, and what is said of it now is added; without it each is another. The service is made where it is not there.
 * Where no time is said it began now.
 */
export const run: Run = async (call) => {
  const [what = '', path = ''] = call.args;
  if (!recorded.some((one) => one === what)) {
    return fail(problem('usage.notOneOf', undefined, { value: what, option: 'WHAT', values: recorded.join(', ') }));
  }
  const service = enteringText(call.text('service') ?? '').trim();
  if (service === '') return fail(problem('usage.missing', undefined, { value: '--service NAME' }));
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size < fewBytes) call.machine.expectShortRun?.();
  return changeRegister(call, path, call.text('by'), async ({ memory, run: send }): Promise<Result<Outcome>> => {
    const of = serviceNamed(memory, service);
    if (!of.ok) return of;
    const known = of.value === null ? null : knownDeployment(memory, of.value.id, call.text('outside-id'));
    if (known === null && call.text('version') === null) return fail(problem('usage.missing', undefined, { value: '--version V' }));
    const fields = fieldsOf(call, known);
    const sent = await send('register.import', {
      table: 'deployments',
      source: `plimsoll record ${what}`,
      service: null,
      strict: true,
      clear: [],
      trial: false,
      names: namesOf(memory),
      rows: [{ row: 1, fields: { ...fields, serviceId: of.value?.code ?? service } }],
    });
    if (!sent.ok) return sent;
    const answer: ImportAnswer = answerOf('register.import', sent.value);
    if (answer.rejected.length > 0) return fail(...refused(answer.rejected, call));
    const { seq, hash } = sent.value.head;
    const deployment = deploymentOf(memory, known, fields['id'] ?? null, fields['outsideId'] ?? null);
    const outcome = answer.created > 0 ? 'created' : answer.updated > 0 ? 'updated' : 'unchanged';
    const made = answer.made['services'] ?? [];
    const belongs = rowsOf(memory, 'services').find(({ id }) => id === deployment?.serviceId);
    return ok({
      status: 0,
      json: {
        id: deployment?.id ?? null,
        code: deployment?.code ?? null,
        result: outcome,
        service: belongs?.code ?? null,
        serviceMade: made.length > 0,
        written: sent.value.changed,
        head: { seq, hash },
      },
      message: (say) =>
        [
          ...made.map((name) => say('cli:record.service', { name })),
          say(`cli:record.${outcome}`, {
            code: deployment?.code ?? '',
            version: deployment?.version ?? '',
            service: belongs?.name ?? service,
            seq,
          }),
        ].join(' '),
    });
  });
};

/** What was said, by column. A deployment that its source does not name is one of its own, whatever else is like it. */
function fieldsOf(call: Call, known: Stored<'deployments'> | null): Readonly<Record<string, string>> {
  const said = Object.fromEntries(
    Object.entries(columns).flatMap(([option, column]) => {
      const text = call.text(option);
      return text === null ? [] : [[column, choiceOf(column, text)]];
    }),
  );
  const isNamed = (said['outsideId'] ?? '') !== '';
  return {
    ...(known === null ? { startedAt: said['finishedAt'] ?? call.machine.now() } : {}),
    ...said,
    ...(isNamed ? {} : { id: call.machine.newId() }),
  };
}

/** A value of a vocabulary in any spelling: `rolled-back` as `rolledBack`. Another text stays as it is, and is refused with those there are. */
function choiceOf(column: string, text: string): string {
  const plain = (one: string) => one.toLowerCase().replace(/[\s_-]/g, '');
  return kinds.column('deployments', column)?.values?.find((value) => plain(value) === plain(text)) ?? text;
}

/** The service of a name or a code, `null` where there is none yet. */
function serviceNamed(memory: MemoryRegister, service: string): Result<NamedRecord | null> {
  const found = recordsNamed(
    (table) => tableOf(memory.replay, table),
    ['services'],
    service,
    (_, row) => textIn(row, 'name'),
  );
  return found.length === 0 ? ok(null) : onlyOne(found, service, { field: '--service' });
}

/** The deployment that its source knows by this id at a service, `null` where there is none yet. */
function knownDeployment(memory: MemoryRegister, serviceId: string, outsideId: string | null): Stored<'deployments'> | null {
  const id = enteringText(outsideId ?? '').trim();
  if (id === '') return null;
  return rowsOf(memory, 'deployments').find((row) => row.serviceId === serviceId && row.outsideId === id) ?? null;
}

/** The deployment that was made or changed. */
function deploymentOf(
  memory: MemoryRegister,
  known: Stored<'deployments'> | null,
  id: string | null,
  outsideId: string | null,
): Stored<'deployments'> | undefined {
  const isIt = (row: Stored<'deployments'>) =>
    known !== null ? row.id === known.id : id !== null ? row.id === id : row.outsideId === outsideId;
  return rowsOf(memory, 'deployments').find(isIt);
}

/** What is wrong with what was said; where that is enough, not with what followed from it. Values are named as they are said here. */
function refused(rejected: readonly Rejection[], call: Call): readonly Problem[] {
  const problems = rejected.map(({ column, code, args: said }) => {
    const args = Object.fromEntries(Object.entries(said).filter(([name]) => name !== 'vocabulary'));
    const option = column === 'serviceId' ? 'service' : Object.entries(columns).find(([, one]) => one === column)?.[0];
    return { option, problem: problem(code, option === undefined ? undefined : { field: `--${option}` }, args) };
  });
  const said = problems.filter(({ option }) => option === undefined || call.text(option) !== null);
  return (said.length > 0 ? said : problems).map((one) => one.problem);
}
