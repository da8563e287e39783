import { isTableName, type Stored } from '../../domain/index.ts';
import { positionOn } from '../../domain/scoring/assessment.ts';
import { ratingOf, type Matrix } from '../../domain/scoring/scale.ts';
import { canonicalText } from '../values/canonical.ts';
import { byCode } from '../values/code.ts';
import { byCodePoint, type Json, type JsonObject } from '../values/json.ts';
import { assertNever } from '../values/result.ts';
import { epochOf } from '../values/time.ts';
import type { CellSource } from './column.ts';
import { linesOf } from './lines.ts';
import type { CellValue } from './list-query.ts';
import type { ListSource, Related } from './source.ts';

/** Reads the cell of one row. */
export type ReadCell = (row: Stored, from: CellSource) => CellValue;

export function cellReader(source: ListSource, related: Related): ReadCell {
  const find = (table: Json | undefined, id: Json | undefined): JsonObject | null =>
    typeof id === 'string' && typeof table === 'string' && isTableName(table)
      ? ((source.rows(table).get(id) as JsonObject | undefined) ?? null)
      : null;
  const rating = (assessment: { matrixId: string; likelihood: number; impact: number }): number | null => {
    const matrix = find('matrices', assessment.matrixId) as unknown as Matrix | null;
    return matrix === null ? null : ratingOf(matrix, assessment.likelihood, assessment.impact);
  };
  const person = (id: Json | undefined): string | null => {
    const row = typeof id === 'string' ? (source.rows('people').get(id) as Stored<'people'> | undefined) : undefined;
    return row === undefined ? null : (source.nameOf(row.id) ?? row.code);
  };

  return (stored, from) => {
    const row = stored as unknown as JsonObject;
    const { id } = stored as { id: string };
    switch (from.from) {
      case 'field':
        return plain(row[from.field]);
      case 'person':
        return person(from.field === 'name' ? id : row[from.field]);
      case 'label':
        return plain(find(from.table, row[from.field])?.[from.show]);
      case 'labels':
        return textOrNull(
          linesOf((row[from.field] as readonly string[]).flatMap((one) => plain(find(from.table, one)?.[from.show])?.toString() ?? [])),
        );
      case 'end':
        return plain(find(row[from.tableField], row[from.field])?.['code']);
      case 'position': {
        const position = positionOn(related.by('assessments', 'riskId', id), from.of, source.asOn);
        if (position === null) return null;
        return from.part === 'rating' ? rating(position) : plain(position[from.part]);
      }
      case 'rating':
        return rating(stored as Stored<'assessments'>);
      case 'parts':
        return textOrNull(linesOf(inOrder(related.by(from.table, 'riskId', id)).map((part) => part.text)));
      case 'controls':
        return textOrNull(linesOf(controlLines(id, source, related)));
      case 'count':
        return counted(related.by(from.table, from.by, id), from);
      case 'linked':
        return linkedCount(id, from, related);
      case 'list':
        return textOrNull(linesOf(row[from.field] as readonly string[]));
      case 'json': {
        const list = row[from.field] as readonly Json[];
        return list.length === 0 ? null : canonicalText(list);
      }
      case 'minutes': {
        const [start, end] = [row[from.start], row[from.end]];
        return typeof start === 'string' && typeof end === 'string' ? Math.round((epochOf(end) - epochOf(start)) / 60_000) : null;
      }
      default:
        return assertNever(from);
    }
  };
}

function plain(value: Json | undefined): CellValue {
  return value === undefined || value === '' || (typeof value === 'object' && value !== null) ? null : value;
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Causes or consequences as their risk shows them. */
export function inOrder<P extends { readonly rank: number; readonly id: string }>(parts: readonly P[]): P[] {
  return [...parts].sort((a, b) => a.rank - b.rank || byCodePoint(a.id, b.id));
}

/** `C-3` for a control of the risk, `C-3 cause 2` where it acts on the risk's second cause. */
function controlLines(riskId: string, source: ListSource, related: Related): string[] {
  const place = (table: 'causes' | 'consequences', id: string) =>
    inOrder(related.by(table, 'riskId', riskId)).findIndex((one) => one.id === id) + 1;
  const lines = related.by('riskControls', 'riskId', riskId).flatMap((link) => {
    const control = source.rows('controls').get(link.controlId) as Stored<'controls'> | undefined;
    if (control === undefined) return [];
    const on = [
      ...(link.causeId === null ? [] : [`cause ${place('causes', link.causeId)}`]),
      ...(link.consequenceId === null ? [] : [`consequence ${place('consequences', link.consequenceId)}`]),
    ];
    return [{ code: control.code, line: [control.code, ...on].join(' ') }];
  });
  return lines.sort((a, b) => byCode(a.code, b.code) || byCodePoint(a.line, b.line)).map(({ line }) => line);
}

function counted(rows: readonly JsonObject[], { distinct, where }: Extract<CellSource, { from: 'count' }>): number {
  const kept = rows.filter((row) => (row['archivedAt'] ?? null) === null && (where === undefined || row[where.field] === where.is));
  return new Set(kept.map((row) => row[distinct])).size;
}

function linkedCount(id: string, from: Extract<CellSource, { from: 'linked' }>, related: Related): number {
  const ids = new Set<string>();
  const counts = (link: Stored<'links'>, other: string) => other === from.table && from.relations.includes(link.relation);
  if (from.direction !== 'inward') for (const link of related.by('links', 'fromId', id)) if (counts(link, link.toTable)) ids.add(link.toId);
  if (from.direction !== 'outward')
    for (const link of related.by('links', 'toId', id)) if (counts(link, link.fromTable)) ids.add(link.fromId);
  return ids.size;
}
