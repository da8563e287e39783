import { expose, transfer } from 'comlink';
import { inflate } from './unpack.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { lendWasmHash } from './wasm-hash.ts';
import { quarterReport, usualKnownAt, type ReportRequest } from '../../documents/report/make-report.ts';
import { reportHtml } from '../../documents/report/report-html.ts';
import { reportCsv } from '../../documents/report/report-csv.ts';
import { reportJson } from '../../documents/report/report-json.ts';
import { reportXlsx } from '../../documents/report/report-xlsx.ts';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { rowsAs } from '../../domain/rows.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import { tableOf } from '../../engine/ledger/replay.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Instant } from '../../engine/values/time.ts';

// Reports are made from a whole register, away from the page's thread. The bytes of the register file are read and verified
// first, each time: nothing here is kept between two questions.

/** What a page asks for: as much as is known `now`, or what was known at an instant before. */
export type WrittenReport = Omit<ReportRequest, 'entries' | 'privates' | 'knownAt'> & { readonly now: Instant; readonly knownAt?: Instant };
/** The formats that are bytes of their own; a PDF is printed from `html`. */
export type WrittenFormat = 'html' | 'xlsx' | 'csv' | 'json';

const service = {
  async report(file: Uint8Array, { now, knownAt, ...request }: WrittenReport, format: WrittenFormat): Promise<Result<Uint8Array | string>> {
    const entries: Entry[] = [];
    const register = await readRegisterFile(file, { inflate, take: (entry) => entries.push(entry) });
    if (!register.ok) return register;
    const { replay, privates, head } = register.value;
    const [settings] = rowsAs('settings', tableOf(replay, 'settings').values());
    if (settings === undefined) return fail(problem('command.needsRegister'));
    const report = quarterReport({ ...request, entries, privates, knownAt: knownAt ?? usualKnownAt(settings, head.at, now) });
    if (!report.ok) return report;
    switch (format) {
      case 'html':
        return ok(reportHtml(report.value, { fonts: await embeddedFonts() }));
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

void lendWasmHash();
expose(service);
