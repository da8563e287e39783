import type { Table } from 'dexie';
import type { Committed } from '../../engine/commands/memory-register.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { RegisterDatabase, SingleRow } from '../registers/register-database.ts';
import { transact } from '../registers/transact.ts';
import type { RowChanges } from '../rows/replica.ts';
import type { WritePlan } from './write-plan.ts';

export type Written =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'behind' }
  | { readonly outcome: 'answered'; readonly committed: Committed };

/**
 * Writes a plan in one transaction of strict durability: rows, entry, head, names and answer, or nothing of it.
 * `behind`: another worker has written since the plan was made. `answered`: the command was carried out before.
 */
export async function write(
  database: RegisterDatabase,
  plan: WritePlan,
  answer: { readonly commandId: string; readonly at: Instant; readonly committed: Committed } | null,
): Promise<Written> {
  return transact(database, storesOf(database, plan), async (): Promise<Written> => {
    const [head, answered] = await Promise.all([database.head(), answer ? database.storeAnswers.get(answer.commandId) : undefined]);
    if (answered) return { outcome: 'answered', committed: answered.committed };
    if ((head?.hash ?? null) !== (plan.expected?.hash ?? null)) return { outcome: 'behind' };
    const writes = [...writeRows(database, plan.rows), ...writeLedger(database, plan), ...writePrivate(database, plan)];
    if (answer) writes.push(database.storeAnswers.put(answer));
    // All are awaited, so that the first failure is the one that is told and none goes unheard.
    const failed = (await Promise.allSettled(writes)).find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return { outcome: 'written' };
  });
}

function storesOf(database: RegisterDatabase, plan: WritePlan): Table[] {
  const { storeState, storeAnswers, storePrivate, ledgerTail, ledgerSegments, ledgerBytes, ledgerRecords } = database;
  const names = plan.reveal.length + plan.forget.length > 0 ? [storePrivate] : [];
  const segments = plan.sealed.length > 0 ? [ledgerSegments, ledgerBytes, ledgerRecords] : [];
  const rows = plan.rows.size > 0 ? [database.rows] : [];
  return [...rows, storeState, storeAnswers, ledgerTail, ...names, ...segments];
}

/** Begins to write rows, inside a transaction: the one place that does. Each table is written in one go. */
export function* writeRows(database: RegisterDatabase, rows: RowChanges): Generator<PromiseLike<unknown>> {
  for (const [table, changes] of rows) {
    const puts: SingleRow[] = [];
    const gone: [string, string][] = [];
    for (const [id, row] of changes) {
      if (row === null) gone.push([table, id]);
      else puts.push({ table, id, row });
    }
    if (puts.length > 0) yield database.rows.bulkPut(puts);
    if (gone.length > 0) yield database.rows.bulkDelete(gone);
  }
}

function* writeLedger(database: RegisterDatabase, plan: WritePlan): Generator<PromiseLike<unknown>> {
  if (plan.sealed.length > 0) {
    yield database.ledgerSegments.bulkPut(plan.sealed.map(({ meta }) => meta));
    yield database.ledgerBytes.bulkPut(
      plan.sealed.map(({ meta, bytes }) => ({ number: meta.number, plain: bytes, packed: null, waiting: 1 as const })),
    );
    yield database.ledgerRecords.bulkPut(plan.sealed.map(({ meta, records }) => ({ number: meta.number, records })));
    yield database.ledgerTail.clear();
  }
  const from = plan.sealed.length > 0 ? 0 : (plan.expected?.seq ?? 0) + 1;
  const parts = plan.open.parts.filter((part) => part.seq >= from).map(({ seq, at, lines }) => ({ seq, at, lines }));
  if (parts.length > 0) yield database.ledgerTail.bulkPut(parts);
  yield database.storeState.put({ key: 'head', ...plan.head, schema: plan.schema, actor: plan.actor });
}

function* writePrivate(database: RegisterDatabase, plan: WritePlan): Generator<PromiseLike<unknown>> {
  if (plan.reveal.length > 0) yield database.storePrivate.bulkPut([...plan.reveal]);
  if (plan.forget.length > 0) {
    yield database.storePrivate.where('personId').anyOf(plan.forget).delete();
    // An import's answer names people: those whom it added, and those whom it could not tell apart. Answers serve commands that
    // are repeated seconds later: none is worth a name that is to be forgotten.
    yield database.storeAnswers.clear();
  }
}
