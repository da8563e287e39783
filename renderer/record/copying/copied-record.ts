import { useMemo } from 'react';
import { copiedOf } from '../../../domain/copying/copied.ts';
import type { Copied } from '../../../domain/copying/copied-schema.ts';
import { notCarried } from '../../../domain/copying/not-carried.ts';
import { kinds } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import { by, get, rowsIn } from '../../../engine/rows/query.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { useAnswers } from '../../ui/register/answers.ts';

/** A record as a new one may take it over. `leaves`: what stays behind, by field and by kind of part. */
export type CopiedRecord = {
  readonly row: StoredRow;
  readonly copied: Copied;
  readonly leaves: { readonly fields: readonly string[]; readonly kinds: readonly string[] };
};

/** `undefined` while asking, `null` where there is no such record. */
export function useCopiedRecord(kind: KindName, id: string): CopiedRecord | null | undefined {
  const parts = kinds.parts(kind);
  const answers = useAnswers([get(kind, id), ...parts.map((part) => by(part.kind, part.field, id))]);
  return useMemo(() => {
    if (answers === null) return undefined;
    const [row] = rowsIn(answers[0]);
    if (row === undefined) return null;
    const rows = parts.map((part, at) => ({
      ...part,
      rows: rowsIn(answers[at + 1]).filter(({ archivedAt }) => (archivedAt ?? null) === null),
    }));
    const copied = copiedOf(kind, row, (name, field) => rows.find((part) => part.kind === name && part.field === field)?.rows ?? []);
    const come = kinds.of(kind).copies?.parts ?? [];
    const stay = rows.filter((part) => part.rows.length > 0 && !come.includes(part.kind)).map((part) => part.kind);
    return { row, copied, leaves: { fields: notCarried(kind, row), kinds: [...new Set(stay)] } };
  }, [answers, kind, parts]);
}
