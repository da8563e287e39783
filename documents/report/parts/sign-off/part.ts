import type { Part } from '../part.ts';
import { SignOffBody } from './html.tsx';
import { selectSignOff, type SignOffPiece } from './select.ts';
import { signOffSheets } from './sheet.ts';

/** Who stands behind a closed report, and what was let pass. */
export const signOff: Part<SignOffPiece | null> = {
  select: selectSignOff,
  html: {
    editions: ['full'],
    heading: ({ t }) => t('report:section.signOff'),
    applies: ({ report }) => report.signOff !== null,
    Body: SignOffBody,
    flows: true,
  },
  sheets: signOffSheets,
};
