import { idInput } from '../../engine/commands/create.ts';
import { edit } from '../../engine/rows/changes.ts';
import { get } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { useCase } from '../rows.ts';

/** Forgets a person's names for good. Entries and hashes stay as they are; free text that names them is not covered. */
export const erasePerson = useCase({
  action: 'people.erase',
  input: z.strictObject({ id: idInput }),
  undoable: false,
  needs: ({ id }) => [get('people', id)],
  decide(found, { id }, context) {
    const person = found.get('people', id);
    if (person === null) return fail(problem('record.missing', { table: 'people', id }));
    if (person.erasedAt !== null) return fail(problem('person.erased', { table: 'people', id }, { code: person.code }));
    const change = edit('people', person, { name: null, erasedAt: context.now });
    return ok({ changes: change ? [change] : [], forget: [id], answer: { id } });
  },
});
