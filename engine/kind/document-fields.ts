import type { ChangeLine } from '../ledger/entry.ts';
import type { DocumentFields } from '../migrations/migration.ts';
import { textOrNull } from '../rows/row.ts';
import type { AnyKind } from './kind.ts';

/** The fields of each kind that name a document. */
export function documentFields(kinds: readonly AnyKind[]): DocumentFields {
  const named = kinds.map(({ name, fields }) => {
    const documents = Object.entries(fields).filter(([, { type }]) => type === 'evidence');
    return [name, documents.map(([hash, { beside = '' }]) => ({ hash, size: beside }))] as const;
  });
  return new Map(named.filter(([, fields]) => fields.length > 0));
}

/** The documents that a change names, by the hex SHA-256 of their bytes. */
export function documentsNamed(fields: DocumentFields, { table, after }: Pick<ChangeLine, 'table' | 'after'>): readonly string[] {
  const own = after === null ? undefined : fields.get(table);
  return own === undefined || after === null ? [] : own.flatMap(({ hash }) => textOrNull(after, hash) ?? []);
}
