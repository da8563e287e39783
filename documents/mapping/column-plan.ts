import type { MappedColumn, Mapping } from '../../domain/imports/mapping.ts';
import { isUnreadable, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Column } from '../../engine/kind/column.ts';
import type { Json } from '../../engine/values/json.ts';
import { longCellOf } from '../spreadsheets/long-cell.ts';
import type { DateSystem } from '../spreadsheets/serial-time.ts';
import { cellKey } from './cell-key.ts';
import { cellReader, valuesOf, type CellRead, type ValueOf } from './cell-reader.ts';
import type { MappingContext } from './context.ts';
import { furtherKey, namesRecords, targetOf, type Targets } from './targets.ts';

/** A column of theirs that goes to one of ours: where it stands, and how its cells are read. */
export type FieldPlan = {
  readonly at: number;
  readonly heading: string;
  readonly target: Column;
  readonly keeps: boolean;
  readonly valueOf: ValueOf;
  read(cell: RawCell): CellRead;
};

/** A column of theirs with its place. */
export type PlacedColumn = { readonly at: number; readonly mapped: MappedColumn };

export function fieldPlans(mapping: Mapping, targets: Targets, context: MappingContext, dates: DateSystem): readonly FieldPlan[] {
  return mapping.columns.flatMap((mapped, at) => {
    const target = targetOf(targets, mapped.goes);
    if (target === null || target.key === furtherKey) return [];
    const said = namesRecords(target) ? (context.people[mapped.heading] ?? {}) : {};
    const valueOf = valuesOf(mapped.values, said);
    const read = cellReader({ table: mapping.table, target }, mapped, valueOf, context.known, dates);
    const isElsewhere = target.kind === 'text' || target.kind === 'lines' ? longCellOf(mapping.table, target.key) : null;
    const readWhole = (cell: RawCell): CellRead =>
      typeof cell === 'string' && isElsewhere?.(cell) === true ? { value: { asItWas: cell }, isKept: false, isLeftOut: false } : read(cell);
    return [{ at, heading: mapped.heading, target, keeps: mapped.keeps, valueOf, read: readWhole }];
  });
}

export function placed(mapping: Mapping, is: (mapped: MappedColumn) => boolean): readonly PlacedColumn[] {
  return mapping.columns.flatMap((mapped, at) => (is(mapped) ? [{ at, mapped }] : []));
}

/** What a cell says, for a text that is made of several cells; what a merge of another column says is none of it. */
export function cellText(cell: RawCell): string {
  return isUnreadable(cell) && cell.unreadable === 'merged' ? '' : cellKey(cell);
}

/** Several cells of one row in one text, one below the other, each with its heading. */
export function joinedText(cells: readonly (readonly [heading: string, cell: RawCell])[]): Json {
  const broken = cells.find(([, cell]) => isUnreadable(cell) && cell.unreadable !== 'merged');
  if (broken !== undefined) return broken[1];
  const said = cells.map(([heading, cell]) => [heading, cellText(cell)] as const).filter(([, text]) => text !== '');
  return said.length === 0 ? null : said.map(([heading, text]) => `${heading}: ${text}`).join('\n');
}
