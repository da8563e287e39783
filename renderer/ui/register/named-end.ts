import { useMemo } from 'react';
import { isKindName, kinds } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import type { NamedEnd } from '../../../words/link-sentence.ts';
import { textOf } from '../fields/field-subject.ts';
import { useRow } from './answers.ts';

/** A record that may be linked, as a sentence names it: its code, and its name after that of the record it is named with; `null` while asking. */
export function useNamedEnd(table: string, id: string): NamedEnd | null {
  const kind: KindName = isKindName(table) ? table : 'incidents';
  const { names, namedWith, fields } = kinds.of(kind);
  const row = useRow(kind, id);
  const besideKind = namedWith === null ? '' : (fields[namedWith]?.reference?.kind ?? '');
  const besideTable: KindName = isKindName(besideKind) ? besideKind : 'services';
  const besideId = row && namedWith !== null ? textOf(row, namedWith) : null;
  const beside = useRow(besideTable, besideId);
  return useMemo(() => {
    if (!row || (besideId !== null && !beside)) return null;
    const besideName = beside ? textOf(beside, kinds.of(besideTable).names ?? '') : null;
    const title = [besideName, textOf(row, names ?? '')].filter((part) => part !== null).join(' ');
    return { table: kind, code: textOf(row, 'code') ?? '', title };
  }, [row, beside, besideId, besideTable, kind, names]);
}
