import { composed, stepQueries, type Step } from '../../engine/commands/composed.ts';
import { fieldsInput, type Created } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { kinds } from '../index.ts';
import { copiedSchema, type CopiedPart } from './copied-schema.ts';
import { copiedParts, mapped } from './copied.ts';

const input = z.strictObject({ table: z.string(), fields: fieldsInput, parts: copiedSchema.shape.parts });
type Input = Readonly<z.infer<typeof input>>;

/**
 * `register.createWithParts`: a new record, and parts and ties as another record or a template has them, as one entry that one undo takes
 * back. What the rows say of each other by their keys they say of the new ones. Answers `{ id, code }` of the record. Error:
 * `field.notOneOf` for a kind that no new record takes over.
 */
export const createWithParts: UseCase<'register.createWithParts', Input, Created> = {
  action: 'register.createWithParts',
  input,
  undoable: true,
  needs: () => [],
  more: (found, asked) =>
    refused(asked) === null
      ? stepQueries(
          kinds,
          stepsOf(asked, 'new', (key) => `new ${key}`),
          found,
        )
      : [],
  decide(found, asked, context) {
    const wrong = refused(asked);
    if (wrong !== null) return fail(wrong);
    const ids = new Map(asked.parts.flatMap(({ rows }) => rows.map(({ key }) => [key, context.newId()] as const)));
    const id = context.newId();
    const steps = stepsOf(asked, id, (key) => ids.get(key) ?? key);
    const made = composed(kinds, steps, found, context);
    return made.ok ? ok({ changes: made.value.changes, answer: { id, code: made.value.created[0]?.code ?? null } }) : made;
  },
};

function stepsOf({ table, fields, parts }: Input, id: string, idOf: (key: string) => string): readonly Step[] {
  const keys = new Set(parts.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const to = (one: string) => (keys.has(one) ? idOf(one) : one);
  const stepOf = (part: CopiedPart, { key, fields: own }: CopiedPart['rows'][number]): Step => ({
    kind: part.kind,
    creates: idOf(key),
    fields: { ...mapped(part.kind, own, to), [part.field]: id },
  });
  return [{ kind: table, creates: id, fields }, ...parts.flatMap((part) => part.rows.map((row) => stepOf(part, row)))];
}

function refused({ table, parts }: Input) {
  const copies = kinds.has(table) ? kinds.of(table).copies : null;
  if (copies === null) return problem('field.notOneOf', { field: 'table' }, { value: table, values: copiedKinds().join(', ') });
  const may = copiedParts(table);
  const other = parts.find(({ kind, field }) => !may.some((one) => one.kind === kind && one.field === field));
  return other === undefined
    ? null
    : problem('field.notOneOf', { field: 'parts' }, { value: other.kind, values: may.map(({ kind }) => kind).join(', ') });
}

/** The kinds of which a new record may be made from another. */
export function copiedKinds(): readonly string[] {
  return kinds.all.filter(({ copies }) => copies !== null).map(({ name }) => name);
}
