import { rowsOf } from '../domain/register/in-memory.ts';
import { relationsBetween } from '../domain/links/direction.ts';
import { plainRelations, relations, type Relation } from '../domain/links/relations.ts';
import type { Stored } from '../domain/rows.ts';
import { kinds } from '../domain/index.ts';
import { type MemoryRegister } from '../engine/commands/memory-register.ts';
import { languages } from '../domain/settings/kind.ts';
import type { NamedRecord } from '../engine/rows/records-named.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import { choiceName } from '../words/names.ts';
import { translator } from '../words/translate.ts';
import type { Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { changeRegister } from './register-file.ts';

/**
 * `link FILE FROM RELATION TO`: FROM and TO by code (R-1, I-3, V-2). Who enters it is its decider. Where the two are linked
 * as suspected, that link is decided.
 */
export const run: Run = async (call) => {
  const [path = '', from = '', said = '', to = ''] = call.args;
  const relation = relationOf(said);
  if (relation === null)
    return fail(
      problem('usage.notOneOf', undefined, { value: said, option: 'RELATION', values: relations.join(', '), vocabulary: 'relation' }),
    );
  return changeRegister(call, path, call.text('by'), async ({ memory, actor, run: send }) => {
    const start = findRecord(memory.replay, kinds.linked, from, { table: 'links', field: 'fromId' });
    if (!start.ok) return start;
    const end = findRecord(memory.replay, kinds.linked, to, { table: 'links', field: 'toId' });
    if (!end.ok) return end;
    const [one, other] = fromTo(start.value, end.value, relation);
    const fields = {
      fromTable: one.table,
      fromId: one.id,
      relation,
      toTable: other.table,
      toId: other.id,
      evidence: call.text('evidence') ?? '',
      deciderId: actor,
      decidedAt: call.machine.now(),
    };
    // A suspicion between the two, whichever way it was entered, is decided by what is said now: it must not stay open beside it.
    const suspicion = relation === 'suspected' ? undefined : suspicionBetween(memory, one.id, other.id);
    const sent = await (suspicion ? send('links.edit', { id: suspicion.id, fields }) : send('links.create', { fields }));
    if (!sent.ok) return sent;
    const { seq, hash } = sent.value.head;
    const id = String((sent.value.answer as { readonly id?: string } | null)?.id);
    return ok({
      status: 0,
      json: { id, from: one.code, relation, to: other.code, decided: suspicion !== undefined, head: { seq, hash } },
      message: (say) =>
        say(suspicion ? 'cli:link.decided' : 'cli:link.done', {
          from: one.code,
          relation: choiceName(say, 'relation', relation),
          to: other.code,
          seq,
        }),
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
