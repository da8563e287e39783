import type { Part } from '../part.ts';
import { restatementsPiece, type RestatementsPiece } from '../restatements/select.ts';
import { restatementSheets } from '../restatements/sheet.ts';
import { CorrectionsBody } from './html.tsx';

/** What was recorded since the quarter of the report was closed: what a correction changes, and what a later report says otherwise. */
export const corrections: Part<RestatementsPiece | null> = {
  select: (context) => (context.corrected === null ? null : restatementsPiece(context.corrected, context)),
  html: {
    editions: ['full'],
    heading: ({ say, quarter, report }) => say('report:section.corrections', { quarter: quarter(report.quarter.id) }),
    applies: ({ report }) => report.corrections !== null,
    Body: CorrectionsBody,
  },
  sheets: (view) => restatementSheets(view, 'corrections', view.report.quarter.id),
};
