import type { SendCommand } from '../../../ui/register/command.ts';
import type { WholeRead, WholeWishes } from '../../../workers/import-whole.ts';
import type { ImportFlow } from '../import-flow.ts';
import { written } from '../written-ahead.ts';

type Names = Readonly<Record<string, string>>;
type WholeFile = { readonly name: string; readonly read: WholeRead };

/** Finds out what a whole register would do to this one, sheet by sheet, and shows it. */
export async function previewWhole(flow: ImportFlow, reader: MessagePort, { name, read }: WholeFile, names: Names) {
  const wishes = wishesOf(name, read, names, true);
  const found = await flow.asked((running) => running.previewWhole(wishes, reader, flow.telling('comparing')));
  if (found === null) return;
  if (found.ok) flow.setDrawn({ at: 'whole', name, read, sheets: found.value });
  else flow.refuse(found.problems);
}

/** Writes it, as one entry. */
export async function takeWhole(flow: ImportFlow, send: SendCommand, names: Names) {
  const was = flow.now();
  const running = flow.running();
  if (was.at !== 'whole' || running === null) return;
  const { name, read } = was;
  const input = { ...wishesOf(name, read, names, false), rows: [] };
  const sent = await written(flow, { name, count: read.count }, (options) => send('register.importAll', input, options));
  if (!sent.ok) return;
  const { answer, changed } = sent.value;
  flow.setDrawn({ at: 'wholeDone', name, read, sheets: await running.outcomes(answer.sheets), changed });
}

function wishesOf(source: string, { sheets }: WholeRead, names: Names, trial: boolean): WholeWishes {
  return { source, strict: false, trial, names: { ...names }, sheets };
}
