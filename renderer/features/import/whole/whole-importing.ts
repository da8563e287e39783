import type { SendCommand } from '../../../ui/register/command.ts';
import type { WholeWishes } from '../../../workers/import-whole.ts';
import type { ImportFlow } from '../import-flow.ts';
import type { ImportStep, StepAt } from '../import-step.ts';
import { written } from '../written-ahead.ts';

type Names = Readonly<Record<string, string>>;
/** A workbook, how it is wished, and what of it is on offer so far. */
type WholeLooked = Pick<StepAt<'whole'>, 'name' | 'read' | 'wishes' | 'empties'>;

/** Of a workbook that was just read. */
export const nothingWished = { wishes: { clear: {} }, empties: {} } as const;

/** Finds out what a whole register would do to this one, sheet by sheet, and shows it. `back`: where that fails. */
export async function previewWhole(flow: ImportFlow, reader: MessagePort, looked: WholeLooked, names: Names, back?: ImportStep) {
  const found = await flow.asked((running) => running.previewWhole(wishesOf(looked, names, true), reader, flow.telling('comparing')));
  if (found === null) return;
  if (!found.ok) return flow.refuse(found.problems, back);
  const { name, read, wishes } = looked;
  const empties = found.value.map(({ answer: { table, kept } }) => {
    // What is emptied now would be kept otherwise: it stays on offer.
    const wished = (wishes.clear[table] ?? []).map((key) => [key, looked.empties[table]?.[key] ?? 0] as const);
    return [table, { ...Object.fromEntries(wished), ...kept }] as const;
  });
  flow.setDrawn({ at: 'whole', name, read, wishes, sheets: found.value, empties: Object.fromEntries(empties), isPending: false });
}

/** Writes it, as one entry. */
export async function takeWhole(flow: ImportFlow, send: SendCommand, names: Names) {
  const was = flow.now();
  const running = flow.running();
  if (was.at !== 'whole' || running === null) return;
  const { name, read } = was;
  const input = { ...wishesOf(was, names, false), rows: [] };
  const sent = await written(flow, { name, count: read.count }, (options) => send('register.importAll', input, options));
  if (!sent.ok) return;
  const { answer, changed } = sent.value;
  flow.setDrawn({ at: 'wholeDone', name, read, sheets: await running.outcomes(answer.sheets), changed });
}

function wishesOf({ name, read, wishes }: Pick<WholeLooked, 'name' | 'read' | 'wishes'>, names: Names, trial: boolean): WholeWishes {
  const sheets = read.sheets.map((sheet) => ({ ...sheet, clear: [...(wishes.clear[sheet.table] ?? [])] }));
  // A page walks through all that is told one by one.
  return { source: name, strict: false, trial, tells: trial ? 'all' : 'first', names: { ...names }, sheets };
}
