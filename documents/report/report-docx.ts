import { createElement } from 'react';
import { HeatMap } from '../charts/heat-map.tsx';
import { LoadLineMark } from '../charts/load-line-mark.tsx';
import { fitText } from '../html/fit-text.ts';
import { blocksOf } from '../word/blocks.ts';
import { expanded, type Component } from '../html/expanded.ts';
import type { Block } from '../word/paper.ts';
import { writeDocx } from '../word/write-docx.ts';
import { ReportPages } from './html/report-pages.tsx';
import { viewOf, type View } from './html/view.tsx';
import type { QuarterReport } from './model.ts';
import { HeatMapTable } from './word/heat-map-table.tsx';

/** The language as word processors name it: their dictionaries are by country. */
const languageTags = { ko: 'ko-KR', en: 'en-GB' } as const;
/** How much of the register's name stands at the head of each page, in ems. */
const registerInHead = 40;

/** What paper has in the place of a drawing: a table, or nothing for one that only adorns. */
const instead = new Map<Component, Component>([
  [HeatMap as Component, HeatMapTable as Component],
  [LoadLineMark as Component, () => null],
]);

/**
 * The board copy as an editable paper of a word processor (DOCX): the same pieces as on its pages, in named styles, none of
 * them cut. Large: load it when it is asked for.
 */
export function reportDocx(report: QuarterReport): Promise<Uint8Array> {
  const view = viewOf(report, 'board');
  const { t } = view;
  const title = `${view.title} ${t('report:title')}`;
  return writeDocx({
    blocks: blocksIn(view),
    language: languageTags[report.language],
    title: `${title}: ${report.register.name}`,
    subject: `${view.quarterName(report.quarter.id)} · ${view.documentClass}`,
    author: report.register.name,
    madeAt: report.knownAt,
    head: [fitText(report.register.name, registerInHead), view.documentClass],
    foot: title,
    nameOfStyle: (style, step) => t(`report:style.${style}`, { step: step ?? '' }),
  });
}

/** What the paper says, in order. */
export function blocksIn(view: View): readonly Block[] {
  return blocksOf(expanded(createElement(ReportPages, { view }), instead));
}
