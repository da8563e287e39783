import { fail, type Result } from '../../../engine/values/result.ts';
import { problem } from '../../../engine/values/problem.ts';
import type { CommandOptions } from '../../ui/register/command.ts';
import type { ImportFlow } from './import-flow.ts';

/** Writes the rows that the worker has as one entry: they go ahead some at a time, how far they are is shown, and it can be ended. */
export async function written<T>(
  flow: ImportFlow,
  { name, count }: { readonly name: string; readonly count: number },
  send: (options: CommandOptions) => Promise<Result<T>>,
): Promise<Result<T>> {
  const running = flow.running();
  if (running === null) return fail(problem('file.missing'));
  flow.setStep({ at: 'working', doing: 'taking', progress: null });
  const rows = { count, part: (from: number, most: number) => running.part(from, most) };
  const sent = await flow.taking((signal) =>
    send({ note: name, subject: name, showsProblems: true, watch: { rows, tell: flow.telling('taking'), signal } }),
  );
  if (!sent.ok) {
    flow.stop();
    flow.refuse(sent.problems);
  }
  return sent;
}
