import type { Committed } from '../../engine/commands/memory-register.ts';
import type { Head } from '../../engine/ledger/entry.ts';
import type { Instant } from '../../engine/values/time.ts';
import { hashesOf } from '../ledger/record-hashes.ts';
import type { Records, RegisterDatabase } from '../registers/register-database.ts';
import { asked, transact, underWay, type RecordStores } from '../registers/transact.ts';
import { writeRows } from '../rows/stored-rows.ts';
import type { WritePlan } from './write-plan.ts';

export type Written =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'behind' }
  | { readonly outcome: 'answered'; readonly committed: Committed };

type Stores = RecordStores<Records>;

type Answer = { readonly commandId: string; readonly at: Instant; readonly committed: Committed };

/**
 * Writes a plan in one transaction of strict durability: rows, entry, head, names and answer, or nothing of it.
 * `behind`: another worker has written since the plan was made. `answered`: the command was carried out before. Throws the
 * reason of the signal once that has ended it.
 */
export function write(database: RegisterDatabase, plan: WritePlan, answer: Answer | null, signal?: AbortSignal): Promise<Written> {
  return transact<Records, Written>(database, storesOf(plan), async (stores) => {
    const already = await whatStands(stores, plan.expected, answer);
    if (already !== null) return already;
    for (const [table, changes] of plan.rows) {
      const erased = plan.forget.some((id) => changes.has(id));
      await writeRows(stores('rows'), table, plan.before.get(table) ?? new Map(), changes, erased);
      signal?.throwIfAborted();
    }
    await writeLedger(stores, plan, signal);
    await writePrivate(stores, plan);
    for (const [hash, packed] of plan.evidence) stores('storeEvidence').put({ hash, packed });
    if (answer) stores('storeAnswers').put(answer);
    return { outcome: 'written' };
  });
}

/**
 * Keeps the answer to a command that changed nothing, where it was decided on the head that stands. Relaxed: there is
 * nothing to make durable, and whoever repeats the command is answered anew where the answer is lost. It is kept all the same:
 * repeated after a later command, the first must not undo what that one did.
 */
export function writeUnchanged(database: RegisterDatabase, expected: Head | null, answer: Answer): Promise<Written> {
  const work = async (stores: Stores): Promise<Written> => {
    const already = await whatStands(stores, expected, answer);
    if (already !== null) return already;
    stores('storeAnswers').put(answer);
    return { outcome: 'written' };
  };
  return transact<Records, Written>(database, ['storeState', 'storeAnswers'], work, 'relaxed');
}

/** Why nothing is to be written, or `null`. */
async function whatStands(stores: Stores, expected: Head | null, answer: Answer | null): Promise<Written | null> {
  const [head, answered] = await Promise.all([
    asked(stores('storeState').get('head')),
    answer ? asked(stores('storeAnswers').get(answer.commandId)) : undefined,
  ]);
  if (answered) return { outcome: 'answered', committed: answered.committed };
  const hash = head?.key === 'head' ? head.hash : null;
  return hash === (expected?.hash ?? null) ? null : { outcome: 'behind' };
}

function storesOf(plan: WritePlan): (keyof Records)[] {
  const names = plan.reveal.length + plan.forget.length > 0 ? (['storePrivate'] as const) : [];
  const caches = plan.forget.length > 0 ? (['storeLists'] as const) : [];
  const documents = plan.evidence.size > 0 ? (['storeEvidence'] as const) : [];
  const segments = plan.sealed.length > 0 ? (['ledgerSegments', 'ledgerBytes', 'ledgerRecords'] as const) : [];
  const rows = plan.rows.size > 0 ? (['rows'] as const) : [];
  return [...rows, 'storeState', 'storeAnswers', 'ledgerTail', ...documents, ...names, ...caches, ...segments];
}

/** Of at most a MiB each. */
const segmentsAtOnce = 4;

async function writeLedger(stores: Stores, plan: WritePlan, signal?: AbortSignal): Promise<void> {
  const puts = underWay(segmentsAtOnce);
  for (const { meta, bytes, records } of plan.sealed) {
    stores('ledgerSegments').put(meta);
    stores('ledgerRecords').put({ number: meta.number, hashes: hashesOf(records) });
    await puts.add(stores('ledgerBytes').put({ number: meta.number, plain: bytes, packed: null, waiting: 1 }));
    signal?.throwIfAborted();
  }
  await puts.settled();
  if (plan.sealed.length > 0) stores('ledgerTail').clear();
  const from = plan.sealed.length > 0 ? 0 : (plan.expected?.seq ?? 0) + 1;
  for (const { seq, at, lines } of plan.open.parts) if (seq >= from) stores('ledgerTail').put({ seq, at, lines });
  stores('storeState').put({ key: 'head', ...plan.head, schema: plan.schema, actor: plan.actor });
}

async function writePrivate(stores: Stores, plan: WritePlan): Promise<void> {
  for (const row of plan.reveal) stores('storePrivate').put(row);
  if (plan.forget.length === 0) return;
  for (const person of plan.forget) {
    for (const key of await asked(stores('storePrivate').index('personId').getAllKeys(person))) stores('storePrivate').delete(key);
  }
  // An import's answer names people: those whom it added, and those whom it could not tell apart. Answers serve commands that
  // are repeated seconds later: none is worth a name that is to be forgotten.
  stores('storeAnswers').clear();
  // Search finds people by their names.
  stores('storeLists').clear();
}
