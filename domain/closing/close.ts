import { newRow } from '../../engine/commands/checked.ts';
import { idInput } from '../../engine/commands/create.ts';
import type { Change } from '../../engine/ledger/append.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import { creation, edit } from '../../engine/rows/changes.ts';
import { all, by, get, type Query } from '../../engine/rows/query.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { instantField, type Instant } from '../../engine/values/time.ts';
import { schemas } from '../migrations/all.ts';
import { definitionsVersion } from '../quarters/definitions.ts';
import { lastInstantOf, quarterOf, type Quarter } from '../quarters/quarter.ts';
import { useCase, type KindName, type QueryResult } from '../rows.ts';
import { languages, settingsId, type Settings } from '../settings/kind.ts';
import { todayOf } from '../settings/today.ts';
import { unmetConditions } from './conditions.ts';
import { closedReportFormats, closingConditions, quarters, signatureMeanings } from './kinds.ts';
import { standingClosing } from './standing-closing.ts';

export const quarterInput = z.string().max(7);

const fields = {
  quarter: quarterInput,
  /** The last entry that the report knows: nothing may have been written since. */
  head: z.strictObject({ seq: z.int().min(1), hash: z.string() }),
  compare: quarterInput.nullable(),
  reportFormat: z.int().min(1),
  /** When the signers signed, between the last entry and now. */
  signedAt: instantField,
  signers: z.array(z.strictObject({ personId: idInput, meaning: z.enum(signatureMeanings) })).max(20),
  waivers: z.array(z.strictObject({ condition: z.enum(closingConditions), reason: requiredText(1000) })).max(closingConditions.length),
  documents: z
    .array(
      z.strictObject({
        name: requiredText(200),
        format: z.enum(closedReportFormats),
        language: z.enum(languages),
        size: z.int().min(1),
        sha256: z.string(),
      }),
    )
    .min(1)
    .max(40),
};
const closeInput = z.strictObject(fields);
const correctInput = z.strictObject({ ...fields, correction: requiredText(2000) });
export type CloseQuarter = z.infer<typeof closeInput>;
type Asked = CloseQuarter & { readonly correction?: string };
type Answer = { readonly id: string; readonly version: number };

/** Everything that the conditions of a closing are read from. */
export const conditionTables = [
  'settings',
  'matrices',
  'risks',
  'assessments',
  'reviews',
  'closures',
  'reclassifications',
  'controls',
  'riskControls',
  'incidents',
  'releases',
  'links',
] as const satisfies readonly KindName[];

/**
 * `quarters.close`: a quarter is closed with the report that was made of it. `quarters.correct`: the report of a closed quarter
 * gets a new version that knows more. Both name the last entry that the report knows, and are refused where one was written since
 * (`quarter.movedOn`), while the quarter is in progress, and while a condition is neither met nor waived. Neither is ever undone.
 */
export const closeQuarter: UseCase<'quarters.close', CloseQuarter, Answer> = closing('quarters.close', closeInput);
export const correctQuarter: UseCase<'quarters.correct', z.infer<typeof correctInput>, Answer> = closing('quarters.correct', correctInput);

function closing<Action extends string, Input extends Asked>(action: Action, input: z.ZodType<Input>): UseCase<Action, Input, Answer> {
  return useCase<Action, Input, Answer>({
    action,
    input,
    undoable: false,
    needs: ({ head, quarter, signers }): readonly Query[] => [
      ...conditionTables.map(all),
      all('closings'),
      by('quarters', 'quarter', quarter),
      { q: 'entry', seq: head.seq },
      { q: 'entry', seq: head.seq + 1 },
      ...signers.map(({ personId }) => get('people', personId)),
    ],
    decide(found, asked, { actor, newId, now }) {
      const settings = found.get('settings', settingsId);
      if (settings === null || actor === null) return fail(problem('command.needsRegister'));
      const quarter = quarterOf(asked.quarter, settings);
      if (!quarter.ok) return quarter;
      const head = found.entry(asked.head.seq)?.header;
      const wrong = inTheWay(found, asked, quarter.value, settings, now);
      if (wrong.length > 0 || head === undefined) return fail(...wrong);
      const [row] = found.by('quarters', 'quarter', asked.quarter);
      const quarterId = row?.id ?? newId();
      const version = found.all('closings').filter((one) => one.quarterId === row?.id).length + 1;
      const id = newId();
      const closed = row === undefined ? null : edit('quarters', row, { state: 'closed' });
      const changes: Change[] = [
        ...(row === undefined
          ? [creation('quarters', newRow(quarters, quarterId, null, { quarter: asked.quarter, state: 'closed' }))]
          : []),
        ...(closed === null ? [] : [closed]),
        creation('closings', {
          id,
          quarterId,
          version,
          start: quarter.value.start,
          end: quarter.value.end,
          compare: asked.compare,
          validAt: lastInstantOf(quarter.value),
          knownAt: head.at,
          headSeq: head.seq,
          headHash: head.hash,
          definitions: definitionsVersion,
          registerSchema: schemas.latest,
          reportFormat: asked.reportFormat,
          correction: asked.correction ?? '',
          closedById: actor,
          closedAt: now,
          withdrawnReason: '',
          withdrawnById: null,
          withdrawnAt: null,
        }),
        ...asked.signers.map((signer) =>
          creation('signatures', { id: newId(), closingId: id, ...signer, signedAt: asked.signedAt, enteredById: actor }),
        ),
        ...unmetOf(found, asked, quarter.value).map(({ condition, count }) => {
          const reason = asked.waivers.find((waiver) => waiver.condition === condition)?.reason ?? '';
          return creation('waivers', { id: newId(), closingId: id, condition, count, reason, waivedById: actor });
        }),
        ...asked.documents.map((document) => creation('closedReports', { id: newId(), closingId: id, ...document })),
      ];
      return ok({ changes, answer: { id, version } });
    },
  });
}

function unmetOf(found: QueryResult, { signers }: Asked, quarter: Quarter) {
  return unmetConditions(
    found,
    quarter,
    signers.map(({ meaning }) => meaning),
  );
}

/** Why a quarter is not closed as asked. */
function inTheWay(found: QueryResult, asked: Asked, quarter: Quarter, settings: Settings, now: Instant): readonly Problem[] {
  const { quarter: name } = asked;
  const isCorrection = asked.correction !== undefined;
  const [row] = found.by('quarters', 'quarter', asked.quarter);
  const standing = row === undefined ? null : standingClosing(found.all('closings'), row.id);
  if (quarter.lastDay >= todayOf(settings, now)) return [problem('quarter.inProgress', undefined, { quarter: name, day: quarter.lastDay })];
  if (standing !== null && !isCorrection) return [problem('quarter.closed', undefined, { quarter: name })];
  if (standing === null && isCorrection) return [problem('quarter.notClosed', undefined, { quarter: name })];
  const head = found.entry(asked.head.seq)?.header;
  if (head?.hash !== asked.head.hash || found.entry(asked.head.seq + 1) !== null)
    return [problem('quarter.movedOn', undefined, { quarter: name })];
  if (head.at < quarter.end) return [problem('quarter.knownTooEarly', undefined, { quarter: name, last: head.at })];
  if (asked.signedAt < head.at || asked.signedAt > now) return [problem('field.invalid', { field: 'signedAt' })];
  return [...wrongSigners(found, asked), ...wrongWaivers(found, asked, quarter)];
}

function wrongSigners(found: QueryResult, { signers }: Asked): Problem[] {
  return signers.flatMap(({ personId }, index): Problem[] => {
    const person = found.get('people', personId);
    if (person === null || person.erasedAt !== null)
      return [problem('record.missing', { table: 'people', id: personId, field: 'signers' })];
    const isTwice = signers.slice(0, index).some((one) => one.personId === personId);
    return isTwice ? [problem('quarter.signedTwice', undefined, { code: person.code })] : [];
  });
}

/** So many records are named that stand in the way. */
const mostCodes = 10;

function wrongWaivers(found: QueryResult, asked: Asked, quarter: Quarter): Problem[] {
  const unmet = unmetOf(found, asked, quarter);
  const waived = new Set(asked.waivers.map(({ condition }) => condition));
  return [
    ...unmet
      .filter(({ condition }) => !waived.has(condition))
      .map(({ condition, count, codes }) =>
        problem('quarter.unmet', undefined, {
          condition,
          count,
          codes: codes.slice(0, mostCodes).join(', ') + (codes.length > mostCodes ? ', …' : ''),
        }),
      ),
    ...[...waived]
      .filter((condition) => !unmet.some((one) => one.condition === condition))
      .map((condition) => problem('quarter.nothingToWaive', undefined, { condition })),
  ];
}
