import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { creation, edit } from '../../engine/rows/changes.ts';
import { get } from '../../engine/rows/query.ts';
import { nextCodes } from '../../engine/commands/records.ts';
import { idField } from '../../engine/kind/table.ts';
import { useCase, type AnyUseCase } from '../../engine/commands/use-case.ts';
import { commitTo } from '../../engine/ledger/private.ts';

const name = requiredText(120);
const role = textField(120).nullable();
const createInput = z.strictObject({ name, role });
const editInput = z.strictObject({ id: idField, name: name.optional(), role: role.optional() });
const eraseInput = z.strictObject({ id: idField });

const create = useCase<z.infer<typeof createInput>>({
  action: 'people.create',
  input: createInput,
  undoable: true,
  needs: () => [get('counters', 'people')],
  decide(found, input, context) {
    const { codes, change } = nextCodes('people', 1, found);
    const id = context.newId();
    const secret = commitTo(id, 'name', input.name, context.randomBytes);
    const code = codes[0] as string;
    const row = { id, code, name: secret.hash, role: input.role, erasedAt: null, archivedAt: null };
    return ok({ changes: [creation('people', row), change], reveal: [secret], answer: { id, code } });
  },
});

/** A new name is a new commitment under a fresh salt; the one before stays known until the person is erased. */
const editPerson = useCase<z.infer<typeof editInput>>({
  action: 'people.edit',
  input: editInput,
  undoable: true,
  needs: ({ id }) => [get('people', id)],
  decide(found, input, context) {
    const person = found.get('people', input.id);
    if (person === null) return fail(problem('record.missing', { table: 'people', id: input.id }));
    if (person.erasedAt !== null) return fail(problem('person.erased', { table: 'people', id: input.id }, { code: person.code }));
    const secret = input.name === undefined ? null : commitTo(person.id, 'name', input.name, context.randomBytes);
    const change = edit('people', person, {
      ...(secret ? { name: secret.hash } : {}),
      ...(input.role === undefined ? {} : { role: input.role }),
    });
    return ok({ changes: change ? [change] : [], reveal: secret ? [secret] : [], answer: { id: person.id } });
  },
});

/** Forgets a person's names for good. Entries and hashes stay as they are; free text that names them is not covered. */
const erase = useCase<z.infer<typeof eraseInput>>({
  action: 'people.erase',
  input: eraseInput,
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

export const peopleCases: readonly AnyUseCase[] = [create, editPerson, erase];
