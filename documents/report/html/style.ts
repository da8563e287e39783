import { paperRamp, ratingSteps } from '../../charts/rating-colours.ts';
import { cssString } from '../../html/css-text.ts';
import { behindStyle } from './behind-style.ts';
import { boardStyle } from './board-style.ts';
import { severityTones } from './severity-tones.ts';

export type Paper = 'A4' | 'Letter';

/** The style of the report: for the screen as for paper, where each page carries period, classification and its number. */
export function reportStyle(page: { paper: Paper; footer: readonly [period: string, classification: string]; hasFonts: boolean }): string {
  const family = `${page.hasFonts ? 'Pretendard, ' : ''}"Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif`;
  const margin = `font: 8pt ${family}; color: #5a6673;`;
  const ratings = ratingSteps.map((step) => `.rating-${step} { background: ${paperRamp[step].fill}; color: ${paperRamp[step].text}; }`);
  const severities = Object.entries(severityTones).map(([name, tone]) => `.swatch.${name} { background: ${tone.fill}; }`);
  return `
@page {
  size: ${page.paper}; margin: 18mm 18mm 20mm;
  @bottom-left { content: ${cssString(page.footer[0])}; ${margin} }
  @bottom-center { content: ${cssString(page.footer[1])}; ${margin} }
  @bottom-right { content: counter(page) " / " counter(pages); ${margin} }
}
* { box-sizing: border-box; }
html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; background: #eef1f4; color: #16202b; font: 9.5pt/1.5 ${family}; word-break: keep-all; overflow-wrap: break-word; }
main { max-width: 210mm; margin: 0 auto; background: #ffffff; padding: 18mm; }
@media print {
  body { background: #ffffff; }
  main { max-width: none; padding: 0; }
  .cover { break-after: page; }
  .page { break-before: page; }
  .page.flow { break-before: auto; }
}
h1, h2, h3, p, dl, dd, figure, ul { margin: 0; }
h1, h2, h3 { font-weight: 600; line-height: 1.3; break-after: avoid; break-inside: avoid; }
h2 { font-size: 16pt; padding-bottom: 2mm; border-bottom: 0.4mm solid #16202b; margin-bottom: 4mm; }
h3 { font-size: 11pt; margin: 6mm 0 2mm; }
h2 + h3 { margin-top: 0; }
h2 + p:not(:last-child), h3 + p:not(:last-child) { break-after: avoid; }
p { margin-bottom: 2mm; orphans: 3; widows: 3; }
b { font-weight: 600; }
ul { padding-left: 4.5mm; }
li { margin-bottom: 1.2mm; break-inside: avoid; }
small { display: block; font-size: 7.5pt; color: #5a6673; line-height: 1.35; }
.quiet, .note { color: #5a6673; }
.note { font-size: 8.5pt; }
.delivery-figure { margin: 2mm 0 3mm; break-inside: avoid; }
.delivery-figure figcaption { font-weight: 600; font-size: 9pt; }
.delivery-figure svg { width: 150mm; max-width: 100%; height: auto; }
.alert { color: #16202b; font-weight: 600; }
.page.nothing { display: grid; grid-template-columns: 40mm minmax(0, 1fr); gap: 3mm; padding: 1.6mm 0; border-bottom: 0.2mm solid #dbe2e8; break-inside: avoid; }
.nothing h2 { font-size: 9.5pt; line-height: inherit; padding: 0; border: 0; margin: 0; }
.nothing p { margin: 0; }
.page { margin-top: 14mm; }
@media print { .page { margin-top: 0; } .page.flow { margin-top: 10mm; } }
.page.nothing { margin-top: 4mm; }

.cover { display: flex; flex-direction: column; min-height: 250mm; }
@media print { .cover { min-height: 0; height: 245mm; } }
.brand { display: flex; align-items: center; gap: 3mm; font-size: 12pt; font-weight: 600; color: #1d557d; }
.cover-title { margin-top: 52mm; }
.cover-title .register-name { font-size: 13pt; color: #5a6673; margin-bottom: 2mm; }
.cover-title h1 { font-size: 30pt; line-height: 1.2; }
.cover-title h1 span { display: block; }
.sample { margin-top: 6mm; padding: 2mm 3mm; border: 0.3mm solid #16202b; align-self: flex-start; font-weight: 600; }
.cover dl { margin-top: auto; border-top: 0.4mm solid #16202b; }
.cover dl div { display: grid; grid-template-columns: 40mm minmax(0, 1fr); padding: 1.6mm 0; border-bottom: 0.2mm solid #dbe2e8; }
.cover dt { color: #5a6673; }

.verdict { font-size: 12.5pt; line-height: 1.55; font-weight: 600; margin-bottom: 6mm; }
.figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); border-top: 0.2mm solid #c9d1d9; margin-bottom: 2mm; }
.figures div { padding: 2.5mm 2mm 2.5mm 0; border-bottom: 0.2mm solid #c9d1d9; break-inside: avoid; }
.figures dt { font-size: 8.5pt; color: #5a6673; }
.figures dd { font-size: 17pt; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums; }
.figures.durations { grid-template-columns: repeat(3, minmax(0, 1fr)); }
.figures dd.few { font-size: 11pt; }
.figures small { font-weight: 400; font-size: 8pt; }

table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.35; margin-bottom: 3mm; font-variant-numeric: tabular-nums; }
table.dense { font-size: 8pt; }
caption { text-align: left; font-size: 8.5pt; font-weight: 600; padding: 2mm 0 1mm; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.3mm 1.6mm 1.3mm 0; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
/* No word makes a column wider than it declares; what must be read in one piece gets its room. */
caption, th, td, thead .words { overflow-wrap: anywhere; }
thead th, .right, .center, .whole { overflow-wrap: normal; }
.whole { white-space: nowrap; }
.whole + .right { padding-left: 3mm; }
thead th { font-size: 7.5pt; font-weight: 600; color: #3d4a57; border-bottom: 0.3mm solid #16202b; vertical-align: bottom; line-height: 1.25; }
tbody tr { border-bottom: 0.2mm solid #dbe2e8; }
tr.sum { border-top: 0.3mm solid #16202b; }
tr.sum > * { font-weight: 600; }
.right { text-align: right; }
.center { text-align: center; }
.right + td:not(.right, .center), .right + th:not(.right, .center) { padding-left: 3mm; }
.counts td { white-space: nowrap; }
/* A duration with the count behind it is two lines, where one would push a column off the page. */
.counts.dense td { white-space: normal; }
.counts td.right, .counts th.right { padding-left: 1mm; }
/* Many narrow counts: heads in two lines, columns of one width. */
table.many { font-size: 7.5pt; }
.many thead th { font-size: 6.8pt; }
.many th, .many td, .counts.many td.right, .counts.many th.right { padding-left: 0.4mm; padding-right: 0.4mm; }
.many th:first-child { padding-left: 0; }
.top-risks { font-size: 8pt; }
.top-risks small.alert, small.alert { color: #16202b; font-weight: 600; }

.rating { display: inline-block; min-width: 4.6mm; padding: 0 1mm; border-radius: 0.6mm; text-align: center; font-weight: 600; line-height: 1.4; }
${ratings.join('\n')}
.rated { margin-right: 2.5mm; }
.three .rated { margin-right: 0; }
.mark { display: inline-block; min-width: 4mm; padding: 0 0.7mm; border: 0.25mm solid #16202b; border-radius: 0.6mm; font-size: 0.85em; font-weight: 600; text-align: center; line-height: 1.3; }
small .mark { border-color: #5a6673; }
.movement { white-space: nowrap; }
.movement small { white-space: normal; font-weight: 600; }
.movement.up, .movement.new { font-weight: 600; }
.line { display: block; }
.legend { font-size: 8.5pt; color: #3d4a57; }
.swatch { display: inline-block; width: 3mm; height: 3mm; border: 0.2mm solid #5a6673; vertical-align: -0.4mm; }
${severities.join('\n')}
.bars { break-inside: avoid; }
.restore-times { display: block; width: 100%; height: auto; }
.bar-line { display: grid; grid-template-columns: 40mm auto 1fr; gap: 3mm; align-items: center; font-size: 8.5pt; margin-bottom: 1.2mm; }
.bar-line svg { width: 111mm; height: auto; }

figure { break-inside: avoid; margin: 2mm 0 3mm; }
.heat-map { display: block; width: 100%; max-width: 158mm; height: auto; }
.heat-cell:focus { outline: 0.6mm solid #1d557d; }
.category-part { margin-bottom: 5mm; }
.limits li::marker { color: #5a6673; }
.brief { list-style: none; padding: 0; }
.brief li { display: grid; grid-template-columns: 24mm minmax(0, 1fr); gap: 2mm; padding: 1.4mm 0; border-bottom: 0.2mm solid #dbe2e8; margin: 0; font-size: 9pt; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8mm; }
.command { font-size: 8pt; padding: 2mm 3mm; background: #f2f5f7; overflow-wrap: anywhere; word-break: break-all; }
h4 { font-size: 9.5pt; font-weight: 600; margin: 4mm 0 1mm; break-after: avoid; }
.deep-dive { break-inside: auto; }
.deep-dive + .deep-dive { margin-top: 12mm; }
@media print { .deep-dive + .deep-dive { break-before: page; margin-top: 0; } }
.deep-dive h3 { font-size: 13pt; margin-top: 2mm; }
.week-strip { display: block; width: 100%; height: auto; }
.chain { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 6mm; font-size: 8.5pt; line-height: 1.4; border-bottom: 0.2mm solid #dbe2e8; padding-bottom: 1mm; }
.chain h4 { margin-top: 1mm; }
.chain > div + div { border-left: 0.3mm solid #16202b; padding-left: 3mm; }
.risks .page { break-before: auto; margin-top: 3mm; }
.risks h4 { margin-top: 2.6mm; }
.risks th, .risks td { padding-top: 0.9mm; padding-bottom: 0.9mm; }
.risks .deep-dive h3 { margin-top: 1mm; }
.risks h2 { display: none; }
.risks table { font-size: 7.5pt; margin-bottom: 2mm; }
.risks .chain { font-size: 8pt; }
.risks figure { margin: 1mm 0; }
${boardStyle}${behindStyle}`;
}
