import { useMemo } from 'react';
import { isKindName } from '../../../domain/index.ts';
import { namedBeside, recordTitle } from '../../../domain/links/record-title.ts';
import type { KindName } from '../../../domain/rows.ts';
import type { NamedEnd } from '../../../words/link-sentence.ts';
import { textOf } from '../fields/field-subject.ts';
import { useRow } from './answers.ts';

const kindOf = (table: string): KindName => (isKindName(table) ? table : 'services');

/** A record that may be linked, as a sentence names it; `null` while asking. */
export function useNamedEnd(table: string, id: string): NamedEnd | null {
  const row = useRow(kindOf(table), id);
  const other = row ? namedBeside(table, row) : null;
  const beside = useRow(kindOf(other?.table ?? ''), other?.id ?? null);
  return useMemo(() => {
    if (!row || beside === undefined) return null;
    return { table, code: textOf(row, 'code') ?? '', title: recordTitle(table, row, beside) };
  }, [table, row, beside]);
}
