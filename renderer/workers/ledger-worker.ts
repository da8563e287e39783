import { knownRegister, recordCounts } from '../../domain/quarters/known-register.ts';
import { listRows } from '../../domain/register/in-memory.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import { expose, transfer } from 'comlink';
import { inflate } from './unpack.ts';
import { lendWasmHash } from './wasm-hash.ts';
import type { EmbeddedFonts } from '../../documents/html/html-document.ts';
import { base64 } from '../../documents/html/base64.ts';
import { quarterReport, type ReportRequest } from '../../documents/report/make-report.ts';
import { reportHtml } from '../../documents/report/report-html.ts';
import { reportCsv } from '../../documents/report/report-csv.ts';
import { reportJson } from '../../documents/report/report-json.ts';
import { reportXlsx } from '../../documents/report/report-xlsx.ts';
import { readRegisterFile, type RegisterFile } from '../../documents/register-file/read-register-file.ts';
import type { Entry, Head } from '../../engine/ledger/entry.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { dayIn, type Instant } from '../../engine/values/time.ts';

// What is made from a whole register, away from the page's thread: reports, and the register as it was. The bytes of the
// register file are read and verified first, each time: nothing here is kept between two questions.

export type WrittenReport = Omit<ReportRequest, 'entries' | 'privates'>;
/** The formats that are bytes of their own; a PDF is printed from `html`. */
export type WrittenFormat = 'html' | 'xlsx' | 'csv' | 'json';

/** The register as its entries up to an instant make it. `risks` is its list of risks on that day. */
export type RegisterThen = {
  readonly head: Head | null;
  readonly counts: readonly { readonly table: string; readonly count: number }[];
  readonly risks: readonly ListRow[];
};

const service = {
  async report(file: Uint8Array, request: WrittenReport, format: WrittenFormat): Promise<Result<Uint8Array | string>> {
    const entries: Entry[] = [];
    const register = await readRegisterFile(file, { inflate, take: (entry) => entries.push(entry) });
    if (!register.ok) return register;
    const report = quarterReport({ ...request, entries, privates: register.value.privates });
    if (!report.ok) return report;
    switch (format) {
      case 'html':
        return ok(reportHtml(report.value, { fonts: await fonts() }));
      case 'xlsx':
        return sent(reportXlsx(report.value));
      case 'csv':
        return sent(ok(reportCsv(report.value)));
      case 'json':
        return sent(ok(reportJson(report.value)));
    }
    return format satisfies never;
  },

  async asOf(file: Uint8Array, at: Instant): Promise<Result<RegisterThen>> {
    const register = await readRegisterFile(file, { inflate });
    return register.ok ? ok(registerThen(register.value, at)) : register;
  },
};
export type LedgerService = typeof service;

function registerThen(file: RegisterFile, at: Instant): RegisterThen {
  const register = knownRegister(file.entries(), file.privates, at);
  const settings = register.get('settings', settingsId);
  if (register.head === null || settings === null) return { head: null, counts: [], risks: [] };
  const source = { ...register, asOn: dayIn(at, settings.timeZone) };
  const query = { table: 'risks', search: '', filters: [], sort: [{ column: 'residual', descending: true }], archived: false } as const;
  return { head: register.head, counts: recordCounts(register), risks: listRows(source, query) };
}

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
