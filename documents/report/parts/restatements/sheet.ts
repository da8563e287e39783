import { fieldName } from '../../../../words/names.ts';
import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.tsx';
import { textOf } from '../../../html/text-of.ts';
import type { Figure } from '../../figures/figure.ts';
import { countOf, type Placed } from '../../figures/placed.ts';
import { figureCell, sheetOf, type SheetColumn } from '../../record-table.ts';
import { timeCell } from '../../../spreadsheets/date-cells.ts';
import { restatedRows, type RestatedRow } from './rows.ts';
import type { LateEntry, RestatementsPiece } from './select.ts';

/** The figures as known then and now, what made the difference, and the late entries; no sheets where nothing was recorded late. */
export function restatementSheets(view: View, place: 'restatements' | 'corrections', quarter: string): readonly Sheet[] {
  const piece = view.report[place];
  if (piece === null || piece.entries.length === 0) return [];
  const moved = restatedRows(piece).length > 0 ? [records(view, piece)] : [];
  return [figures(view, piece), ...moved, lateEntries(view, piece)].map((sheet) => ({
    ...sheet,
    name: `${sheet.name} ${quarter}`,
  }));
}

function figures({ t, category }: View, piece: Placed<RestatementsPiece>): Sheet {
  type Line = Placed<RestatementsPiece>['figures'][number];
  const figure = (head: string, of: (line: Line) => Figure | null): SheetColumn<Line> => ({ head, value: (line) => figureCell(of(line)) });
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:figure'), value: ({ figure }) => t(`report:figure.${figure}`) },
    { head: t('report:category'), value: (line) => (line.category === null ? null : category(line.category)) },
    figure(t(piece.version === null ? 'report:knownThen' : 'report:knownClosed'), ({ was }) => was),
    figure(t('report:restatedIn'), ({ added }) => countOf(added)),
    figure(t('report:restatedOut'), ({ removed }) => countOf(removed)),
    figure(t('report:knownNow'), ({ now }) => now),
  ];
  return sheetOf(t('report:restatedFigures'), columns, piece.figures);
}

function records({ t, category, recorded, report }: View, piece: Placed<RestatementsPiece>): Sheet {
  const columns: readonly SheetColumn<Placed<RestatedRow>>[] = [
    { head: t('report:figure'), value: ({ figure }) => t(`report:figure.${figure}`) },
    { head: t('report:category'), value: (row) => (row.category === null ? null : category(row.category)) },
    { head: t('report:change'), value: ({ sign }) => t(sign === 'added' ? 'report:restatedIn' : 'report:restatedOut') },
    { head: t('report:restatedRecords'), value: ({ names }) => names.join(', ') },
    { head: t('report:minutes'), value: ({ minutes }) => minutes?.value ?? null },
    { head: t('report:why'), value: ({ why }) => why },
    { head: t('report:decider'), value: ({ decided }) => decided?.by ?? null },
    {
      head: `${t('report:decidedAt')} (${report.register.timeZone})`,
      value: ({ decided }) => timeCell(decided?.at ?? null, report.register.timeZone),
    },
    { head: t('report:recordedBy'), value: ({ entries }) => entries.map((entry) => textOf(recorded(entry))).join('; ') },
  ];
  return sheetOf(t('report:restatedCaption'), columns, restatedRows(piece));
}

function lateEntries({ t, recorded }: View, piece: Placed<RestatementsPiece>): Sheet {
  const columns: readonly SheetColumn<Placed<LateEntry>>[] = [
    { head: t('report:kind'), value: ({ table }) => t(`fields:table.${table}` as 'fields:table.risks') },
    { head: t('report:change'), value: ({ what }) => t(`report:what.${what}`) },
    { head: t('report:restatedRecords'), value: ({ names }) => names.join(', ') },
    { head: t('report:changedFields'), value: ({ table, fields }) => fields.map((field) => fieldName(t, table, field)).join(', ') },
    { head: t('report:why'), value: ({ why }) => why },
    { head: t('report:recordedBy'), value: (entry) => textOf(recorded(entry)) },
  ];
  return sheetOf(t('report:lateEntries'), columns, piece.entries);
}
