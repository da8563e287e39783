import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { translator } from '../../words/translate.ts';
import { cssString } from '../html/css-text.ts';
import { htmlDocument, type EmbeddedFonts } from '../html/html-document.ts';
import type { LogDocument } from './log-document.ts';
import { LogPages } from './log-pages.tsx';

/** The log as one page of HTML that stands alone, from which a PDF is printed. Without `fonts` it falls back on those of the machine. */
export function logHtml(log: LogDocument, fonts: EmbeddedFonts | null): string {
  const say = translator(log.language);
  return htmlDocument({
    language: log.language,
    title: `${say('audit:log')}: ${log.registerName}`,
    css: logStyle(log, fonts !== null),
    body: renderToStaticMarkup(createElement(LogPages, { log })),
    fonts,
  });
}

/** A4 on its side: every page has the register, the head of its ledger, and its own number at its foot. */
function logStyle({ registerName, head, language }: LogDocument, hasFonts: boolean): string {
  const family = `${hasFonts ? 'Pretendard, ' : ''}"Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif`;
  const foot = `font: 7pt ${family}; color: #5a6673;`;
  const say = translator(language);
  return `
@page {
  size: A4 landscape; margin: 14mm 14mm 18mm;
  @bottom-left { content: ${cssString(`${registerName} · ${say('audit:log')}`)}; ${foot} }
  @bottom-center { content: ${cssString(`${say('audit:head')} ${head.seq}:${head.hash}`)}; ${foot} }
  @bottom-right { content: counter(page) " / " counter(pages); ${foot} }
}
* { box-sizing: border-box; }
html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; color: #16202b; font: 8.5pt/1.4 ${family}; word-break: keep-all; overflow-wrap: anywhere; }
h1, p, dl, dd { margin: 0; }
h1 { font-size: 16pt; font-weight: 600; line-height: 1.3; padding-bottom: 2mm; border-bottom: 0.4mm solid #16202b; margin-bottom: 3mm; }
h1 span { font-size: 10pt; font-weight: 400; color: #5a6673; }
dl { display: grid; grid-template-columns: 1fr 1fr; column-gap: 10mm; margin-bottom: 5mm; }
dl div { display: grid; grid-template-columns: 34mm 1fr; padding: 0.8mm 0; border-bottom: 0.2mm solid #dbe2e8; break-inside: avoid; }
dt, .quiet { color: #5a6673; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 8pt; line-height: 1.35; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.1mm 2.4mm 1.1mm 0; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 7.5pt; font-weight: 600; color: #3d4a57; border-bottom: 0.3mm solid #16202b; vertical-align: bottom; }
tbody tr { border-bottom: 0.2mm solid #dbe2e8; }
.right { text-align: right; }
.time { white-space: nowrap; }
`;
}
