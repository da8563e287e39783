import { prepare } from '../../domain/register/in-memory.ts';
import { sealEntry } from '../../engine/ledger/append.ts';
import type { CreateRegister } from '../../domain/register/create.ts';
import { atOnce } from '../../engine/values/steps.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { changedRows, planWrite } from '../commands/write-plan.ts';
import { write } from '../commands/write.ts';
import { noteVerified } from '../files/store-file.ts';
import { replicaReader } from '../rows/replica-reader.ts';
import { emptyReplica } from '../rows/replica.ts';
import type { Environment } from '../environment.ts';
import { newDatabase } from './open-database.ts';
import { problemOf } from './store-problem.ts';

const createAction = 'register.create';

/** Makes a register: its first entry, in a database of its own. Answers its id. */
export async function makeRegister(input: CreateRegister, commandId: string, environment: Environment): Promise<Result<string>> {
  const replica = emptyReplica(environment.schemas);
  const nothingRead = { async *segments() {}, numbersOf: async () => [], headers: new Map<number, never>() };
  const { newId, randomBytes } = environment;
  const command = { commandId, action: createAction, input, seen: [], note: null, attributedTo: null };
  const now = environment.now();
  const draft = await prepare(command, replicaReader(replica, nothingRead), { now, newId, randomBytes, actor: null });
  if (!draft.ok) return draft;
  const { actor, answer, changes } = draft.value;
  if (actor === undefined) throw new Error('a register without an actor');
  const signature = { now, replica: await environment.replica(), actor, attributedTo: null, schema: environment.schemas.latest };
  const entry = sealEntry({ action: createAction, note: null, changes }, null, signature);
  const plan = atOnce(planWrite(replica, [entry], atOnce(changedRows(replica, entry)), draft.value));
  const { registerId } = answer as { readonly registerId: string };
  const database = await newDatabase(registerId, environment.schemas);
  if (!database.ok) return database;
  try {
    const committed = { head: plan.head, changed: true, answer: answer ?? null };
    await write(database.value, plan, { commandId, at: now, committed });
    await noteVerified(database.value);
    return ok(registerId);
  } catch (error) {
    await database.value.delete();
    return fail(problemOf(error));
  } finally {
    database.value.close();
  }
}
