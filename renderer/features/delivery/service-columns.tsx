import type { ComponentType } from 'react';
import type { DeliveryRow } from '../../../domain/delivery/table.ts';
import type { WordKey } from '../../../words/translate.ts';
import { FailuresCell, FeltCell, FrequencyCell, GraveCell, KeptCell, SizeCell } from './service-cells.tsx';

export type ColumnId = 'name' | 'frequency' | 'size' | 'failures' | 'sev1' | 'sev2' | 'felt' | 'kept';

type Column = {
  readonly id: ColumnId;
  readonly word: WordKey;
  readonly isNumber: boolean;
  /** How it is sorted at first: what is largest is looked for, but for names. */
  readonly first: 'ascending' | 'descending';
  /** By what it is sorted; what is not known comes last either way. */
  readonly value: (row: DeliveryRow) => number | string | null;
  readonly Cell: ComponentType<{ readonly row: DeliveryRow }>;
};

const Nothing = () => null;

export const columns: readonly Column[] = [
  { id: 'name', word: 'deliveryPage:service', isNumber: false, first: 'ascending', value: ({ name }) => name, Cell: Nothing },
  {
    id: 'frequency',
    word: 'deliveryPage:perWeek',
    isNumber: true,
    first: 'descending',
    value: ({ frequency }) => frequency.value?.perWeek ?? null,
    Cell: FrequencyCell,
  },
  { id: 'size', word: 'deliveryPage:medianSize', isNumber: true, first: 'descending', value: ({ sizes }) => sizes.median, Cell: SizeCell },
  {
    id: 'failures',
    word: 'deliveryPage:failures',
    isNumber: false,
    first: 'descending',
    value: ({ failures }) => (failures.value === null ? null : failures.value.count / failures.value.of),
    Cell: FailuresCell,
  },
  {
    id: 'sev1',
    word: 'deliveryPage:sev1',
    isNumber: true,
    first: 'descending',
    value: ({ sev1 }) => sev1,
    Cell: ({ row }) => <GraveCell n={row.sev1} />,
  },
  {
    id: 'sev2',
    word: 'deliveryPage:sev2',
    isNumber: true,
    first: 'descending',
    value: ({ sev2 }) => sev2,
    Cell: ({ row }) => <GraveCell n={row.sev2} />,
  },
  { id: 'felt', word: 'deliveryPage:felt', isNumber: true, first: 'descending', value: ({ felt }) => felt.longest, Cell: FeltCell },
  {
    id: 'kept',
    word: 'deliveryPage:kept',
    isNumber: true,
    first: 'ascending',
    value: ({ tolerance: { kept, known } }) => (known === 0 ? null : kept / known),
    Cell: KeptCell,
  },
];

/** Rows by a column; of equal ones by name, and what has no value last. */
export function sortedBy(rows: readonly DeliveryRow[], column: ColumnId, descending: boolean): readonly DeliveryRow[] {
  const value = columns.find(({ id }) => id === column)?.value ?? (({ name }) => name);
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return one === other ? byName(a, b) : one === null ? 1 : -1;
    const order = one < other ? -1 : one > other ? 1 : 0;
    return (descending ? -order : order) || byName(a, b);
  });
}

function byName(a: DeliveryRow, b: DeliveryRow): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
