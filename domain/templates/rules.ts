import type { Rules } from '../../engine/kind/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** A template holds only what a new record of its kind may take over. */
export const templateRules: Rules = rulesFor('recordTemplates', {
  check({ id, table, holds }, _found, kinds) {
    if (!kinds.has(table)) return [];
    const { copies, fields } = kinds.of(table);
    const at = { table: 'recordTemplates', id };
    if (copies === null) return [problem('field.invalid', { ...at, field: 'table' })];
    const beside = copies.fields.flatMap((field) => (fields[field]?.type === 'anyReference' ? [fields[field].beside ?? ''] : []));
    const may = new Set([...copies.fields, ...beside]);
    const isPart = (part: (typeof holds.parts)[number]) =>
      copies.parts?.includes(part.kind) === true &&
      kinds.parts(table).some(({ kind, field }) => kind === part.kind && field === part.field) &&
      part.rows.every((row) => Object.keys(row.fields).every((field) => field in kinds.of(part.kind).fields));
    const holdsOthers = Object.keys(holds.fields).some((field) => !may.has(field)) || !holds.parts.every(isPart);
    return holdsOthers ? [problem('field.invalid', { ...at, field: 'holds' })] : [];
  },
});
