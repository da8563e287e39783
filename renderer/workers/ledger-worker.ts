import { expose, transfer } from 'comlink';
import { inflate } from './unpack.ts';
import { lendWasmHash } from './wasm-hash.ts';
import type { EmbeddedFonts } from '../../documents/html/html-document.ts';
import { base64 } from '../../documents/html/base64.ts';
import type { Edition } from '../../documents/report/editions.ts';
import { quarterReport, type AskedReport } from '../../documents/report/make-report.ts';
import { reportHtml } from '../../documents/report/report-html.ts';
import { reportCsv } from '../../documents/report/report-csv.ts';
import { reportJson } from '../../documents/report/report-json.ts';
import { reportXlsx } from '../../documents/report/report-xlsx.ts';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import { ok, type Result } from '../../engine/values/result.ts';

// Reports are made from a whole register, away from the page's thread. The bytes of the register file are read and verified
// first, each time: nothing here is kept between two questions.

/** What a page asks for. */
export type WrittenReport = AskedReport & { readonly edition: Edition };
/** The formats that are bytes of their own; a PDF is printed from `html`. */
export type WrittenFormat = 'html' | 'xlsx' | 'csv' | 'json';

const service = {
  async report(file: Uint8Array, { edition, ...request }: WrittenReport, format: WrittenFormat): Promise<Result<Uint8Array | string>> {
    const entries: Entry[] = [];
    const register = await readRegisterFile(file, { inflate, take: (entry) => entries.push(entry) });
    if (!register.ok) return register;
    const report = quarterReport({ ...request, entries, privates: register.value.privates });
    if (!report.ok) return report;
    switch (format) {
      case 'html':
        return ok(reportHtml(report.value, { fonts: await fonts(), edition }));
      case 'xlsx':
        return sent(reportXlsx(report.value));
      case 'csv':
        return sent(ok(reportCsv(report.value)));
      case 'json':
        return sent(ok(reportJson(report.value)));
    }
    return format satisfies never;
  },
};
export type LedgerService = typeof service;

function sent(bytes: Result<Uint8Array>): Result<Uint8Array> {
  return bytes.ok ? transfer(bytes, [bytes.value.buffer as ArrayBuffer]) : bytes;
}

let loaded: Promise<EmbeddedFonts> | null = null;

/** The bundle's own fonts, as a report carries them. */
function fonts(): Promise<EmbeddedFonts> {
  loaded ??= Promise.all([
    inBase64(new URL('../../assets/fonts/Pretendard-Regular.woff2', import.meta.url)),
    inBase64(new URL('../../assets/fonts/Pretendard-SemiBold.woff2', import.meta.url)),
  ]).then(([regular, semiBold]) => ({ regular, semiBold }));
  return loaded;
}

async function inBase64(address: URL): Promise<string> {
  const response = await fetch(address);
  return base64(new Uint8Array(await response.arrayBuffer()));
}

void lendWasmHash();
expose(service);
