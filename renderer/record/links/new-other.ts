import { isCreatedKind } from '../../../domain/commands.ts';
import { isKindName, kinds } from '../../../domain/index.ts';
import { linkedWith } from '../../../domain/links/direction.ts';
import { suggestEventType } from '../../../domain/risks/suggest-event-type.ts';
import type { KindName } from '../../../domain/rows.ts';
import { textOf } from '../../ui/fields/field-subject.ts';
import { useRow } from '../../ui/register/answers.ts';
import { useNowTyped } from '../../ui/register/now-typed.ts';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { blankTyped } from '../typed-field.tsx';
import { askedFields, type Typed } from '../typed-values.ts';
import type { LinkSubject } from './linked-record.ts';

/** A record that is made together with its link: its kind, and what was typed of it. */
export type NewOther = { readonly table: KindName; readonly typed: Typed };

/** The kinds of which a record that is missing can be made for a link: those that are known by a name. */
export function kindsToMake({ table }: LinkSubject): readonly KindName[] {
  return linkedWith(table).flatMap((kind) => (isKindName(kind) && isCreatedKind(kind) && kinds.of(kind).names !== null ? [kind] : []));
}

/** The least that a record of the kind needs: what it cannot be without, and what only such a one as is typed has. */
export function fieldsToAsk({ table, typed }: NewOther): readonly string[] {
  const { fields } = kinds.of(table);
  const only = Object.keys(fields).filter((field) => {
    const { onlyWhere } = fields[field] ?? {};
    return onlyWhere !== undefined && typed[onlyWhere.field] === onlyWhere.is;
  });
  return [...askedFields(kinds.of(table), 'required'), ...only];
}

/** Begins a record by its name, with what is likely of the rest: it is of now, and of the service of the record that it is linked with. */
export function useBeginOther(subject: LinkSubject): (table: KindName, name: string) => NewOther {
  const { currency } = useSettings();
  const today = useToday();
  const now = useNowTyped();
  const row = useRow(isKindName(subject.table) ? subject.table : 'risks', subject.id);
  const serviceId = row ? (textOf(row, 'serviceId') ?? '') : '';
  return (table, name) => {
    const { fields, names } = kinds.of(table);
    const likely = Object.entries(fields).flatMap(([field, { type, required }]): [string, string][] => {
      if (field === names) return [[field, name]];
      if (field === 'serviceId') return [[field, serviceId]];
      if (field === 'eventTypeId' && table === 'risks') return [[field, suggestEventType(name) ?? '']];
      if (required !== true) return [];
      return type === 'day' ? [[field, today]] : type === 'instant' ? [[field, now]] : [];
    });
    return { table, typed: { ...blankTyped(table, currency), ...Object.fromEntries(likely) } };
  };
}
