import { wrap } from 'comlink';
import type { CommandProgress } from '../../contract/store.ts';
import type { Commands } from '../../domain/commands.ts';
import { answerOf, prepare } from '../../domain/register/in-memory.ts';
import type { Answer, Query, Reader } from '../../engine/rows/query.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Pause } from '../../engine/values/steps.ts';
import { instantOf } from '../../engine/values/time.ts';
import { newIds } from './new-ids.ts';

type Imports = 'register.import' | 'register.importAll';
type RegisterReader = { ask(queries: readonly Query[]): readonly Answer[] };
export type Tell = (progress: CommandProgress) => void;

/** The register at a port. */
export function register(port: MessagePort): Reader {
  const reader = wrap<RegisterReader>(port);
  return async (queries) => reader.ask(queries);
}

/** Decides an import as the command would, and throws the decision away. `port` leads to the register, and is closed. `pause` may end it. */
export async function tried<A extends Imports>(
  action: A,
  input: JsonObject,
  port: MessagePort,
  tell: Tell,
  pause: Pause,
): Promise<Result<Commands[A]['answer']>> {
  const command = { commandId: crypto.randomUUID(), action, input: input as Json, seen: [], note: null, attributedTo: null };
  const context = {
    now: instantOf(Date.now()),
    newId: newIds(),
    randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
    actor: null,
    progress: (done: number, of: number) => tell({ done, of }),
  };
  try {
    const draft = await prepare(command, register(port), context, pause);
    return draft.ok ? ok(answerOf(action, draft.value)) : draft;
  } finally {
    port.close();
  }
}
