import { composed, stepQueries, type Step } from '../../engine/commands/composed.ts';
import { idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { overlay } from '../../engine/rows/overlay.ts';
import { all, by, get, type Query } from '../../engine/rows/query.ts';
import { fnv1a } from '../../engine/values/fnv1a.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { recordDay, type Day } from '../../engine/values/time.ts';
import { nextDueByRule, nextDueQueries } from '../reviews/hold.ts';
import { correctedBy, matrixInUse } from '../risks/assess.ts';
import { foundOf, type QueryResult } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { todayOf } from '../settings/today.ts';
import { answeredSheetSchema, type AnsweredSheet } from './answered-sheet.ts';
import { compareSheet, joinedSince, nothingOf, type ComparedRisk, type ComparedSheet } from './compare.ts';
import { manyRisks } from './open.ts';
import { changesOfRound } from './round-changes.ts';

const input = z.strictObject({
  sheets: z.array(answeredSheetSchema).min(1).max(2000),
  /** The day from which the answers hold; absent: today. */
  validOn: recordDay.optional(),
  /** Risks that were moved here since, of which the owner's answer is taken all the same. */
  take: z.array(idInput).max(100_000).default([]),
  /** As if all of them were named in `take`. */
  overwrite: z.boolean().default(false),
  /** Only says what it would do, and writes nothing. */
  trial: z.boolean().default(false),
  /** The `mark` of a trial: refused where the comparison would be another. */
  expected: z.number().nullable().default(null),
});
type Input = z.infer<typeof input>;

/** What became of sheets that came back. `held`: the codes of risks that were moved here since, and are as they were. */
export type TakenSheets = {
  /** What was asked, is and was said only of risks that changed or are in conflict. */
  readonly sheets: readonly ComparedSheet[];
  readonly changed: number;
  readonly confirmed: number;
  readonly held: readonly string[];
  readonly unanswered: readonly string[];
  readonly controls: number;
  /** Stands for this comparison. */
  readonly mark: number;
};

const ofRisk = ['assessments', 'reviews', 'riskControls', 'rcsaControls'] as const;

/**
 * `rcsa.take`: answers of owners, from one sheet or many, as one entry. What an owner states becomes an assessment of his and a review;
 * what he confirms, a review, of which the next is due by rule. A risk that was moved here since its sheet was written stays as it is
 * unless it is named.
 */
export function takeSheets(kinds: Registry): UseCase<'rcsa.take', Input, TakenSheets> {
  return {
    action: 'rcsa.take',
    input,
    undoable: true,
    needs: ({ sheets }) => [
      get('settings', settingsId),
      all('matrices'),
      ...sheets.flatMap(({ roundId, sheetId }): Query[] => [
        get('rcsaRounds', roundId),
        get('rcsaSheets', sheetId),
        by('rcsaSheets', 'roundId', roundId),
        by('rcsaItems', 'roundId', roundId),
      ]),
    ],
    more(found, asked) {
      const rows = foundOf(found);
      // A line about a control may be readable where that about its risk is not.
      const risks = [...new Set(asked.sheets.flatMap((sheet) => [...sheet.risks, ...sheet.controls].map(({ riskId }) => riskId)))];
      const ofControls = asked.sheets.flatMap((sheet) => sheet.controls.map(({ controlId }) => get('controls', controlId)));
      const first: Query[] =
        risks.length > manyRisks
          ? [all('risks'), all('controls'), ...ofRisk.map(all)]
          : [
              ...ofControls,
              ...asked.sheets.flatMap((sheet) => joinedSince(rows, sheet).map((id) => get('risks', id))),
              ...risks.flatMap((id) => [get('risks', id), ...nextDueQueries(id), ...ofRisk.map((table) => by(table, 'riskId', id))]),
            ];
      if (!first.every((query) => found.known(query))) return first;
      const controls = risks.flatMap((id) => rows.by('riskControls', 'riskId', id).map(({ controlId }) => get('controls', controlId)));
      if (!controls.every((query) => found.known(query))) return controls;
      return stepQueries(kinds, possibleSteps(rows, asked), found);
    },
    decide(found, asked, context) {
      const rows = foundOf(found);
      const settings = rows.get('settings', settingsId);
      if (settings === null) return fail(problem('command.needsRegister'));
      const today = todayOf(settings, context.now);
      const validOn = asked.validOn ?? today;
      const { compared, steps, taken } = planned(rows, asked, validOn, today);
      const answer = answerOf(compared, asked);
      if (asked.trial) return ok({ changes: [], answer });
      if (asked.expected !== null && asked.expected !== answer.mark) return fail(problem('command.changedMeanwhile'));
      const refused = compared.flatMap((sheet) => sheet.refused ?? []);
      if (refused.length === compared.length) return fail(...refused);
      const made = composed(kinds, steps, found, context);
      if (!made.ok) return made;
      return ok({ changes: [...made.value.changes, ...changesOfRound(rows, asked.sheets, { compared, taken }, context)], answer });
    },
  };
}

type Planned = { readonly compared: readonly ComparedSheet[]; readonly taken: readonly ComparedRisk[]; readonly steps: readonly Step[] };

/** What is taken of the answers, as steps: an assessment where something was stated, and a review of each. */
function planned(rows: QueryResult, asked: Input, validOn: Day, today: Day): Planned {
  const registerId = rows.get('settings', settingsId)?.registerId ?? '';
  const compared = asked.sheets.map((sheet, at) => {
    const twin = asked.sheets.findIndex((other) => other.sheetId === sheet.sheetId);
    return twin < at ? secondOf(sheet, asked.sheets[twin]) : compareSheet(rows, registerId, sheet, today);
  });
  const matrixId = matrixInUse(rows.all('matrices'))?.id ?? '';
  const taken: ComparedRisk[] = [];
  const steps: Step[] = [];
  for (const { sheet, risks } of compared) {
    for (const risk of risks) {
      if (sheet === null || !isTaken(risk, asked)) continue;
      taken.push(risk);
      steps.push(...stepsOf(rows, risk, { ownerId: sheet.ownerId, matrixId, validOn, today }));
    }
  }
  return { compared, taken, steps };
}

function secondOf({ file }: AnsweredSheet, first: AnsweredSheet | undefined): ComparedSheet {
  const refused = problem('rcsa.twice', { file }, { what: file, where: first?.file ?? '' });
  return { file, sheet: null, refused, ...nothingOf };
}

function isTaken({ verdict, riskId }: ComparedRisk, { take, overwrite }: Pick<Input, 'take' | 'overwrite'>): boolean {
  if (verdict === 'conflict') return overwrite || take.includes(riskId);
  return verdict !== 'unanswered' && verdict !== 'already';
}

type On = { readonly ownerId: string | null; readonly matrixId: string; readonly validOn: Day; readonly today: Day };

function stepsOf(rows: QueryResult, { riskId, verdict, said }: ComparedRisk, { ownerId, matrixId, validOn, today }: On): readonly Step[] {
  const assessments = rows.by('assessments', 'riskId', riskId);
  const states = verdict !== 'unchanged' && said !== null;
  const corrected = states ? correctedBy(assessments, 'residual', validOn) : null;
  const fields = { ...said, matrixId, validOn, kind: 'residual', assessorId: ownerId };
  const over = overlay(rows);
  if (states) {
    const id = corrected?.id ?? 'new';
    over.put('assessments', id, { ...corrected, ...fields, riskId, id, revision: Number.MAX_SAFE_INTEGER });
  }
  const nextDueOn = nextDueByRule(foundOf(over.found), riskId, { heldOn: validOn, today }).day;
  const assessment: readonly Step[] = !states
    ? []
    : corrected === null
      ? [{ kind: 'assessments', fields: { ...fields, riskId } }]
      : [{ kind: 'assessments', edits: corrected.id, fields }];
  const outcome = states ? 'changed' : 'unchanged';
  return [...assessment, { kind: 'reviews', fields: { riskId, heldOn: validOn, reviewerId: ownerId, outcome, note: '', nextDueOn } }];
}

/** Every step that answers may come to, whatever the day on which they are taken: what must be known before they are decided. */
function possibleSteps(rows: QueryResult, { sheets }: Input): readonly Step[] {
  const matrixId = matrixInUse(rows.all('matrices'))?.id ?? '';
  return sheets.flatMap(({ sheetId, risks }) => {
    const assessorId = rows.get('rcsaSheets', sheetId)?.ownerId ?? null;
    return risks.flatMap(({ riskId }): readonly Step[] => {
      const fields = { matrixId, assessorId };
      const corrected = rows.by('assessments', 'riskId', riskId).filter(({ kind }) => kind === 'residual');
      return [
        { kind: 'assessments', fields: { ...fields, riskId } },
        ...corrected.map(({ id }): Step => ({ kind: 'assessments', edits: id, fields })),
        { kind: 'reviews', fields: { riskId, reviewerId: assessorId } },
      ];
    });
  });
}

/** Only what is to be looked at says what was asked, is and was said: of the rest, which may be thousands, the code is enough. */
function told(risk: ComparedRisk): ComparedRisk {
  return risk.verdict === 'changed' || risk.verdict === 'conflict' ? risk : { ...risk, asked: null, now: null, said: null };
}

function answerOf(compared: readonly ComparedSheet[], asked: Input): TakenSheets {
  const risks = compared.flatMap((sheet) => sheet.risks);
  const taken = risks.filter((risk) => isTaken(risk, asked));
  const codes = (some: readonly ComparedRisk[]) => some.map(({ code }) => code);
  return {
    sheets: compared.map((sheet) => ({ ...sheet, risks: sheet.risks.map(told) })),
    changed: taken.filter(({ verdict }) => verdict !== 'unchanged').length,
    confirmed: taken.filter(({ verdict }) => verdict === 'unchanged').length,
    held: codes(risks.filter((risk) => risk.verdict === 'conflict' && !isTaken(risk, asked))),
    unanswered: codes(risks.filter(({ verdict }) => verdict === 'unanswered')),
    controls: compared.flatMap((sheet) => sheet.controls).filter(({ verdict }) => verdict === 'changed').length,
    mark: fnv1a(JSON.stringify(risks.map(({ riskId, verdict, now, said }) => [riskId, verdict, now, said]))),
  };
}
