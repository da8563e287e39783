import type { Part } from '../part.ts';
import { ControlsBody } from './html.tsx';
import { selectControls, type ControlsPiece } from './select.ts';
import { controlSheets } from './sheet.ts';

/** Key controls with the risks that they act on, controls without a risk, risks without a control. */
export const controls: Part<ControlsPiece> = {
  select: selectControls,
  html: {
    editions: ['full'],
    heading: ({ t }) => t('report:section.controls'),
    nothing: ({ t, report }) => (report.controls.total.value === 0 ? t('report:controlsNone') : null),
    Body: ControlsBody,
    quotes: true,
  },
  sheets: controlSheets,
};
