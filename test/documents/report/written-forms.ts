import { reportCsv } from '../../../documents/report/report-csv.ts';
import { reportDocx } from '../../../documents/report/report-docx.ts';
import { reportHtml } from '../../../documents/report/report-html.ts';
import { claimsJson, reportJson } from '../../../documents/report/report-json.ts';
import { reportXlsx } from '../../../documents/report/report-xlsx.ts';
import { sha256Hex } from '../../../engine/values/sha256.ts';
import { reportMade, smallFirm } from './story.ts';

/** The hash of every form of the small firm's report, in both languages: runs in Node and in a page. */
export async function hashesOfForms(): Promise<Record<string, string>> {
  const memory = await smallFirm();
  for (const [currency, gross] of [
    ['KRW', 1_234_567],
    ['USD', 89_012],
  ] as const) {
    await memory.done('losses.create', { fields: { title: currency, occurredOn: '2025-09-30', bookedOn: '2025-10-01', gross, currency } });
  }
  const hashes: Record<string, string> = {};
  for (const language of ['ko', 'en'] as const) {
    const { report, claims } = reportMade(memory, { language });
    const workbook = reportXlsx(report, claims());
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
    hashes[`${language}.html`] = sha256Hex(reportHtml(report, { fonts: null }));
    hashes[`${language}.json`] = sha256Hex(reportJson(report));
    hashes[`${language}.claims.json`] = sha256Hex(claimsJson(report, claims()));
    hashes[`${language}.csv`] = sha256Hex(reportCsv(report));
    hashes[`${language}.xlsx`] = sha256Hex(workbook.value);
    hashes[`${language}.docx`] = sha256Hex(await reportDocx(report));
  }
  return hashes;
}
