import type { HeatMapMoves } from '../../../../domain/quarters/heat-map-moves.ts';
import type { Part } from '../part.ts';
import { HeatMapBody } from './html.tsx';
import { selectHeatMap } from './select.ts';

/** Where risks stand by likelihood and impact, and the cells that they came from. */
export const heatMap: Part<HeatMapMoves> = {
  select: selectHeatMap,
  html: {
    editions: ['full', 'board'],
    heading: ({ t }) => t('report:section.heatMap'),
    nothing: ({ t, report }) => (report.heatMap.cells.length === 0 ? t('report:heatMapEmpty') : null),
    Body: HeatMapBody,
    className: 'map',
  },
};
