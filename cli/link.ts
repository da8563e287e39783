import { rowsOf } from '../domain/register/in-memory.ts';
import { relationsBetween } from '../domain/links/direction.ts';
import { namedBeside, recordTitle } from '../domain/links/record-title.ts';
import { isAnswer, plainRelations, relations, type Relation } from '../domain/links/relations.ts';
import type { Stored } from '../domain/rows.ts';
import { kinds } from '../domain/index.ts';
import { type MemoryRegister } from '../engine/commands/memory-register.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { languages } from '../domain/settings/kind.ts';
import type { NamedRecord } from '../engine/rows/records-named.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { enteringText } from '../engine/values/text.ts';
import { parseInstant } from '../engine/values/time.ts';
import { choiceName } from '../words/names.ts';
import { translator } from '../words/translate.ts';
import { linkSentences, type NamedEnd } from '../words/link-sentence.ts';
import type { Call, Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { personNamed } from './operator.ts';
import { changeRegister, type WritableRegister } from './register-file.ts';

/**
 * `link FILE FROM RELATION TO [--evidence TEXT] [--decider NAME] [--decided-at INSTANT]`: FROM and TO by code (R-1, I-3, D-2). Who enters
 * it is its decider, unless another is named. Where the two are linked as suspected, that link is decided.
 */
export const run: Run = async (call) => {
  const [path = '', from = '', said = '', to = ''] = call.args;
  const relation = relationOf(said);
  if (relation === null)
    return fail(
      problem('usage.notOneOf', undefined, { value: said, option: 'RELATION', values: relations.join(', '), vocabulary: 'relation' }),
    );
  const saidAt = call.text('decided-at');
  const decidedAt = saidAt === null ? call.machine.now() : parseInstant(saidAt);
  if (decidedAt === null) return fail(problem('field.notAnInstant', { field: '--decided-at' }, { value: saidAt ?? '' }));
  return changeRegister(call, path, call.text('by'), async (register) => {
    const { memory, actor, run: send } = register;
    const start = findRecord(memory.replay, kinds.linked, from, { table: 'links', field: 'fromId' });
    if (!start.ok) return start;
    const end = findRecord(memory.replay, kinds.linked, to, { table: 'links', field: 'toId' });
    if (!end.ok) return end;
    const [one, other] = fromTo(start.value, end.value, relation);
    const decider = await deciderOf(call, register);
    if (!decider.ok) return decider;
    const fields = {
      fromTable: one.table,
      fromId: one.id,
      relation,
      toTable: other.table,
      toId: other.id,
      evidence: call.text('evidence') ?? '',
      deciderId: decider.value ?? actor,
      decidedAt,
    };
    // A suspicion between the two, whichever way it was entered, is decided by what is said now: it must not stay open beside it. What
    // answered an incident may have caused it all the same.
    const leaves = relation === 'suspected' || isAnswer(one.table, relation, other.table);
    const suspicion = leaves ? undefined : suspicionBetween(memory, one.id, other.id);
    const sent = await (suspicion ? send('links.edit', { id: suspicion.id, fields }) : send('links.create', { fields }));
    if (!sent.ok) return sent;
    const { seq, hash } = sent.value.head;
    const id = String((sent.value.answer as { readonly id?: string } | null)?.id);
    return ok({
      status: 0,
      json: { id, from: one.code, relation, to: other.code, decided: suspicion !== undefined, head: { seq, hash } },
      message: (say) =>
        [
          say(suspicion ? 'cli:link.decided' : 'cli:link.done', {
            from: one.code,
            relation: choiceName(say, 'relation', relation),
            to: other.code,
            seq,
          }),
          linkSentences({ from: endOf(memory, one), relation, to: endOf(memory, other) }, say).forward,
        ].join('\n'),
    });
  });
};

/**
 * The two as a link may lead: one by which neither leads to the other says the same either way, and of some kinds (losses) only
 * one of the two ways is kept.
 */
function fromTo(start: NamedRecord, end: NamedRecord, relation: Relation): readonly [NamedRecord, NamedRecord] {
  const may = (from: NamedRecord, to: NamedRecord) => relationsBetween(from.table, to.table).includes(relation);
  const turns = plainRelations.some((plain) => plain === relation) && !may(start, end) && may(end, start);
  return turns ? [end, start] : [start, end];
}

/** Who decided, where that is another than who enters it: a person whom the register does not know is recorded. */
async function deciderOf(call: Call, { memory, run: send }: WritableRegister): Promise<Result<string | null>> {
  const name = call.text('decider');
  if (name === null) return ok(null);
  const known = personNamed(memory, name);
  if (known !== null) return ok(known);
  const made = await send('people.create', { fields: { name: enteringText(name).trim(), role: null } });
  return made.ok ? ok(String((made.value.answer as { readonly id?: string } | null)?.id)) : made;
}

/** A record as a sentence names it. */
function endOf({ replay }: MemoryRegister, { table, id, code }: NamedRecord): NamedEnd {
  const row = tableOf(replay, table).get(id);
  if (row === undefined) return { table, code, title: '' };
  const beside = namedBeside(table, row);
  const other = beside === null ? undefined : tableOf(replay, beside.table).get(beside.id);
  return { table, code, title: recordTitle(table, row, other ?? null) };
}

function suspicionBetween(memory: MemoryRegister, one: string, other: string): Stored<'links'> | undefined {
  return rowsOf(memory, 'links').find(
    ({ relation, fromId, toId }) => relation === 'suspected' && ((fromId === one && toId === other) || (fromId === other && toId === one)),
  );
}

/** A relation by its code in any spelling (`ruledOut`, `ruled-out`), or by its word in either language. */
function relationOf(said: string): Relation | null {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const words = (relation: Relation) => [relation, ...languages.map((language) => choiceName(translator(language), 'relation', relation))];
  return relations.find((relation) => words(relation).some((word) => plain(word) === plain(said))) ?? null;
}
