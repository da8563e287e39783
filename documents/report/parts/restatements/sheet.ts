import { fieldName } from '../../../../words/names.ts';
import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.ts';
import { sheetOf, type SheetColumn } from '../../record-table.ts';
import { restatedRows, type RestatedRow } from './rows.ts';
import type { LateEntry, RestatementsPiece } from './select.ts';

/** The figures as known then and now, what made the difference, and the late entries; no sheets where nothing was recorded late. */
export function restatementSheets(view: View, piece: RestatementsPiece | null, quarter: string): readonly Sheet[] {
  if (piece === null || piece.entries.length === 0) return [];
  return [figures(view, piece), records(view, piece), lateEntries(view, piece)].map((sheet) => ({
    ...sheet,
    name: `${sheet.name} ${quarter}`,
  }));
}

function figures({ t, category }: View, piece: RestatementsPiece): Sheet {
  const columns: readonly SheetColumn<RestatementsPiece['figures'][number]>[] = [
    { head: t('report:figure'), value: ({ figure }) => t(`report:figure.${figure}`) },
    { head: t('report:category'), value: (line) => (line.category === null ? null : category(line.category)) },
    { head: t(piece.version === null ? 'report:knownThen' : 'report:knownClosed'), value: ({ was }) => was },
    { head: t('report:restatedIn'), value: ({ added }) => added.length },
    { head: t('report:restatedOut'), value: ({ removed }) => removed.length },
    { head: t('report:knownNow'), value: ({ now }) => now },
  ];
  return sheetOf(t('report:restatedFigures'), columns, piece.figures);
}

function records({ t, category, recorded }: View, piece: RestatementsPiece): Sheet {
  const columns: readonly SheetColumn<RestatedRow>[] = [
    { head: t('report:figure'), value: ({ figure }) => t(`report:figure.${figure}`) },
    { head: t('report:category'), value: (row) => (row.category === null ? null : category(row.category)) },
    { head: t('report:change'), value: ({ sign }) => t(sign === 'added' ? 'report:restatedIn' : 'report:restatedOut') },
    { head: t('report:restatedRecords'), value: ({ names }) => names.join(', ') },
    { head: t('report:minutes'), value: ({ minutes }) => minutes },
    { head: t('report:why'), value: ({ why }) => why },
    { head: t('report:decider'), value: ({ decided }) => decided?.by ?? null },
    { head: t('report:decidedAt'), value: ({ decided }) => decided?.at ?? null },
    { head: t('report:recordedBy'), value: ({ entries }) => entries.map(recorded).join('; ') },
  ];
  return sheetOf(t('report:restatedCaption'), columns, restatedRows(piece));
}

function lateEntries({ t, recorded }: View, piece: RestatementsPiece): Sheet {
  const columns: readonly SheetColumn<LateEntry>[] = [
    { head: t('report:kind'), value: ({ table }) => t(`fields:table.${table}` as 'fields:table.risks') },
    { head: t('report:change'), value: ({ what }) => t(`report:what.${what}`) },
    { head: t('report:restatedRecords'), value: ({ names }) => names.join(', ') },
    { head: t('report:changedFields'), value: ({ table, fields }) => fields.map((field) => fieldName(t, table, field)).join(', ') },
    { head: t('report:why'), value: ({ why }) => why },
    { head: t('report:recordedBy'), value: recorded },
  ];
  return sheetOf(t('report:lateEntries'), columns, piece.entries);
}
