import { expose } from 'comlink';
import type { LogDocument } from '../../documents/log/log-document.ts';
import { logHtml } from '../../documents/log/log-html.ts';
import { logAboutSheet, logSheet } from '../../documents/log/log-sheet.ts';
import { writeCsv } from '../../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../../documents/spreadsheets/write-xlsx.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { embeddedFonts } from './embedded-fonts.ts';

export type LogFormat = 'csv' | 'xlsx' | 'html';

// The log is written away from the page's thread: it may have very many rows.
const service = {
  async write(log: LogDocument, format: LogFormat): Promise<Result<Uint8Array | string>> {
    switch (format) {
      case 'csv':
        return ok(writeCsv(logSheet(log)));
      case 'xlsx':
        return writeXlsx([logSheet(log), logAboutSheet(log)]);
      case 'html':
        return ok(logHtml(log, await embeddedFonts()));
    }
    return format satisfies never;
  },
};
export type LogService = typeof service;

expose(service);
