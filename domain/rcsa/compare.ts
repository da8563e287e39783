import { byCode } from '../../engine/values/code.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import type { Day } from '../../engine/values/time.ts';
import { matrixInUse } from '../risks/assess.ts';
import type { Rows, Stored } from '../rows.ts';
import type { AnsweredSheet, ControlLine, RiskLine } from './answered-sheet.ts';
import { controlsOf, lastWord, statedOn, type ControlWord, type Stated } from './asked.ts';
import { canBeAsked } from './open.ts';

/**
 * What an answer comes to. `unchanged`: the owner confirms what stands here. `changed`: he states something else than what stood on his
 * sheet, and nobody moved it meanwhile. `conflict`: it was moved here since, and is not as he says. `unanswered`: he says nothing.
 * `already`: he confirms what was taken from him in this round before.
 */
export type Verdict = 'unchanged' | 'changed' | 'conflict' | 'unanswered' | 'already';

/** The answer about one risk: what stood when the sheet was written, what stands now, what the owner says. */
export type ComparedRisk = {
  readonly file: string;
  readonly row: number;
  readonly riskId: string;
  readonly code: string;
  readonly verdict: Verdict;
  readonly asked: Stated | null;
  readonly now: Stated | null;
  readonly said: Stated | null;
};
export type ComparedControl = {
  readonly file: string;
  readonly row: number;
  readonly riskId: string;
  readonly controlId: string;
  readonly code: string;
  readonly riskCode: string;
  readonly verdict: Exclude<Verdict, 'conflict' | 'already'>;
  readonly now: ControlWord | null;
  readonly said: ControlWord | null;
};

/** A sheet against the register. `refused` is why nothing of it can be taken; `problems` are of single lines. */
export type ComparedSheet = {
  readonly file: string;
  readonly sheet: Stored<'rcsaSheets'> | null;
  readonly refused: Problem | null;
  readonly problems: readonly Problem[];
  /** Whether a newer one went out since, and the codes of risks that joined the round since and do not stand on this one. */
  readonly isNewerOut: boolean;
  readonly joined: readonly string[];
  readonly risks: readonly ComparedRisk[];
  readonly controls: readonly ComparedControl[];
};

const sameStated = (one: Stated | null, other: Stated | null) =>
  one?.likelihood === other?.likelihood &&
  one?.impact === other?.impact &&
  (one?.rationale ?? '').trim() === (other?.rationale ?? '').trim();
const sameWord = (one: ControlWord | null, other: ControlWord | null) => one?.rating === other?.rating && one?.note === other?.note;

/** Compares a sheet that came back with what stands on a day. It reads the round, its sheets and items, and all that hangs on its risks. */
export function compareSheet(rows: Rows, registerId: string, answered: AnsweredSheet, day: Day): ComparedSheet {
  const { file } = answered;
  const refused = whyNot(rows, registerId, answered);
  if (refused !== null) return { file, sheet: null, refused, ...nothingOf };
  const items = rows.by('rcsaItems', 'roundId', answered.roundId);
  const own = new Map(items.flatMap((item) => (item.sheetId === answered.sheetId ? [[item.riskId, item] as const] : [])));
  const problems: Problem[] = [];
  const risks = answered.risks.flatMap((line) => {
    const risk = own.has(line.riskId) ? rows.get('risks', line.riskId) : null;
    const wrong =
      risk === null
        ? problem('rcsa.notInRound', { file, row: line.row }, { code: line.riskId })
        : canBeAsked(risk)
          ? null
          : problem('rcsa.riskClosed', { file, row: line.row }, { risk: risk.code });
    if (wrong !== null) problems.push(wrong);
    if (wrong !== null || risk === null) return [];
    const compared = comparedRisk(file, line, risk, statedOn(rows, line.riskId, day));
    const isAlready = compared.verdict === 'unchanged' && (own.get(risk.id)?.outcome ?? null) !== null;
    return [isAlready ? { ...compared, verdict: 'already' as const } : compared];
  });
  const controls = answered.controls.flatMap((line) => {
    const risk = own.has(line.riskId) ? rows.get('risks', line.riskId) : null;
    const control = risk === null ? undefined : controlsOf(rows, line.riskId).find(({ id }) => id === line.controlId);
    if (risk === null || control === undefined) {
      problems.push(
        problem('rcsa.notInRound', { file, row: line.row }, { code: rows.get('controls', line.controlId)?.code ?? line.controlId }),
      );
      return [];
    }
    return [comparedControl(file, line, risk, control, lastWord(rows, line.riskId, line.controlId))];
  });
  const sheet = rows.get('rcsaSheets', answered.sheetId);
  const joined = joinedSince(rows, answered).flatMap((id) => {
    const risk = rows.get('risks', id);
    return risk !== null && canBeAsked(risk) ? [risk.code] : [];
  });
  const isNewerOut = (sheet?.sentSeq ?? 0) > answered.seq;
  return { file, sheet, refused: null, problems, isNewerOut, joined: joined.sort(byCode), risks, controls };
}

/** The risks of a sheet that do not stand on what came back: they joined the round after that was written. */
export function joinedSince(rows: Pick<Rows, 'by'>, { roundId, sheetId, listed }: AnsweredSheet): readonly string[] {
  if (listed.length === 0) return [];
  const known = new Set(listed);
  const items = rows.by('rcsaItems', 'roundId', roundId).filter((item) => item.sheetId === sheetId);
  return items.flatMap(({ riskId }) => (known.has(riskId) ? [] : [riskId]));
}

/** What there is of a sheet of which nothing can be taken. */
export const nothingOf = { problems: [], isNewerOut: false, joined: [], risks: [], controls: [] } as const;

function whyNot(rows: Rows, registerId: string, answered: AnsweredSheet): Problem | null {
  const at = { file: answered.file };
  if (answered.registerId !== registerId) return problem('rcsa.otherRegister', at);
  const round = rows.get('rcsaRounds', answered.roundId);
  const sheet = rows.by('rcsaSheets', 'roundId', answered.roundId).find(({ id }) => id === answered.sheetId);
  if (round === null) return problem('rcsa.noRound', at);
  if (round.archivedAt !== null || round.closedOn !== null) return problem('rcsa.roundClosed', at, { round: round.code });
  if (sheet === undefined) return problem('rcsa.sheetGone', at);
  if (sheet.ownerId !== answered.ownerId) return problem('rcsa.otherOwner', at);
  if (sheet.answeredSeq !== null && answered.seq < sheet.answeredSeq) {
    return problem('rcsa.olderSheet', at, { seq: answered.seq, taken: sheet.answeredSeq });
  }
  return matrixInUse(rows.all('matrices'))?.id === answered.matrixId ? null : problem('rcsa.otherMatrix', at);
}

function comparedRisk(file: string, line: RiskLine, risk: Stored<'risks'>, now: Stated | null): ComparedRisk {
  const { asked, answer, said, row } = line;
  return { file, row, riskId: risk.id, code: risk.code, asked, now, said, verdict: verdictOf({ asked, answer, said }, now) };
}

/** A cell that was altered is an answer, whatever was chosen beside it; one that was not is none before the owner confirms it. */
export function verdictOf({ asked, answer, said }: Pick<RiskLine, 'asked' | 'answer' | 'said'>, now: Stated | null): Verdict {
  if (said === null || (answer === null && sameStated(said, asked))) return 'unanswered';
  if (sameStated(said, now)) return 'unchanged';
  return sameStated(now, asked) ? 'changed' : 'conflict';
}

function comparedControl(
  file: string,
  { row, said, asked }: ControlLine,
  risk: Stored<'risks'>,
  control: Stored<'controls'>,
  now: ControlWord | null,
): ComparedControl {
  const verdict = said === null ? 'unanswered' : sameWord(said, asked) ? 'unchanged' : 'changed';
  return { file, row, riskId: risk.id, riskCode: risk.code, controlId: control.id, code: control.code, verdict, now, said };
}
