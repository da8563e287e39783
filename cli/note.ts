import { kinds } from '../domain/index.ts';
import { notes } from '../domain/notes/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import { readMentions } from '../engine/values/mentions.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import type { Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { mentionable } from './mentionable.ts';
import { changeRegister } from './register-file.ts';

/** `note FILE RECORD --text TEXT`: a note about the record of this code (R-1, I-3). `@NAME` or `@P-4` in it mentions a person. */
export const run: Run = async (call) => {
  const [path = '', named = ''] = call.args;
  const text = call.text('text') ?? '';
  if (text.trim() === '') return fail(problem('usage.missing', undefined, { value: '--text TEXT' }));
  return changeRegister(call, path, call.text('by'), async ({ memory, settings, run: send }) => {
    const record = findRecord(memory.replay, kinds.among(notes.fields.subjectTable), named);
    if (!record.ok) return record;
    const source = memorySource(memory, todayOf(settings, call.machine.now()));
    const read = readMentions(text.trim(), mentionable(source, 'people'));
    if (!read.ok) return read;
    const { table, id: subjectId, code } = record.value;
    const sent = await send('notes.create', { fields: { subjectTable: table, subjectId, text: read.value } });
    if (!sent.ok) return sent;
    const { seq, hash } = sent.value.head;
    const id = String((sent.value.answer as { readonly id?: string } | null)?.id);
    return ok({
      status: 0,
      json: { id, record: code, head: { seq, hash } },
      message: (say) => say('cli:note.done', { record: code, seq }),
    });
  });
};
