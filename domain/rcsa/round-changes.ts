import { newRow } from '../../engine/commands/checked.ts';
import type { Context } from '../../engine/commands/use-case.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { creation, edit } from '../../engine/rows/changes.ts';
import type { QueryResult } from '../rows.ts';
import type { AnsweredSheet } from './answered-sheet.ts';
import type { ComparedControl, ComparedRisk, ComparedSheet } from './compare.ts';
import { rcsaControls } from './kinds.ts';

type Clock = Pick<Context, 'now' | 'newId'>;

/** What a round keeps of answers: which of its risks were answered and how, what was said of controls, and that the sheets came back. */
export function changesOfRound(
  rows: QueryResult,
  answered: readonly AnsweredSheet[],
  { compared, taken }: { readonly compared: readonly ComparedSheet[]; readonly taken: readonly ComparedRisk[] },
  clock: Clock,
): readonly Change[] {
  const answers = new Map(taken.map((risk) => [risk.riskId, risk]));
  return compared.flatMap(({ sheet, controls }): readonly Change[] => {
    if (sheet === null) return [];
    const items = rows.by('rcsaItems', 'roundId', sheet.roundId).filter(({ sheetId }) => sheetId === sheet.id);
    const ofItems = items.flatMap((item) => {
      const answer = answers.get(item.riskId);
      if (answer === undefined) return [];
      return edit('rcsaItems', item, { outcome: answer.verdict === 'unchanged' ? 'unchanged' : 'changed', answeredAt: clock.now }) ?? [];
    });
    const ofControls = controls.flatMap((control) => wordOf(rows, sheet, control, clock));
    if (ofItems.length + ofControls.length === 0) return [];
    const seq = answered.find(({ sheetId }) => sheetId === sheet.id)?.seq ?? null;
    return [...ofItems, ...ofControls, edit('rcsaSheets', sheet, { answeredAt: clock.now, answeredSeq: seq })].flatMap((one) => one ?? []);
  });
}

/** What is kept of an owner's word about a control: one row a round. */
function wordOf(
  rows: QueryResult,
  sheet: NonNullable<ComparedSheet['sheet']>,
  { verdict, riskId, controlId, said }: ComparedControl,
  { now, newId }: Clock,
): readonly Change[] {
  if (verdict === 'unanswered' || said === null) return [];
  const own = rows.by('rcsaControls', 'riskId', riskId).find((word) => word.roundId === sheet.roundId && word.controlId === controlId);
  if (own === undefined) {
    const fields = { roundId: sheet.roundId, sheetId: sheet.id, riskId, controlId, ...said, answeredAt: now };
    return [creation('rcsaControls', newRow(rcsaControls, newId(), null, fields))];
  }
  const isSame = own.rating === said.rating && own.note === said.note;
  return isSame ? [] : [edit('rcsaControls', own, { ...said, answeredAt: now })].flatMap((change) => change ?? []);
}
