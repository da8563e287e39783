import { logColumns, logHeading, type LogColumn } from '../../words/log/log-columns.ts';
import type { LogRow } from '../../words/log/log-row.ts';
import { instantText } from '../../words/patterns/days.ts';
import { translator } from '../../words/translate.ts';
import { timeCell } from '../spreadsheets/date-cells.ts';
import type { Sheet, SheetCell } from '../spreadsheets/sheet.ts';
import type { LogDocument } from './log-document.ts';

/** The rows of the log as a sheet: numbers and times are numbers and times, these in the register's zone. */
export function logSheet({ language, timeZone, rows }: Pick<LogDocument, 'language' | 'timeZone' | 'rows'>): Sheet {
  const say = translator(language);
  const cell = (row: LogRow, column: LogColumn): SheetCell => (column === 'at' ? timeCell(row.at, timeZone) : row[column]);
  return {
    name: say('audit:log'),
    header: logColumns.map((column) => logHeading(say, column, timeZone)),
    rows: rows.map((row) => logColumns.map((column) => cell(row, column))),
  };
}

/** What the rows are a part of: the register, what it was narrowed to, and the head of its ledger. */
export function logAboutSheet(log: LogDocument): Sheet {
  const say = translator(log.language);
  return {
    name: say('audit:about'),
    header: [say('audit:log'), log.registerName],
    rows: aboutLog(log).map(([name, value]) => [name, value]),
  };
}

/** What a reader must know of the rows, each by its name and its value. */
export function aboutLog(log: LogDocument): readonly (readonly [name: string, value: string])[] {
  const say = translator(log.language);
  const { filters, oldestFirst, rows, head, timeZone, language } = log;
  return [
    ...(filters.length === 0 ? [[say('audit:filters'), say('audit:filtersNone')] as const] : filters),
    [say('audit:order'), say(oldestFirst ? 'audit:logOldestFirst' : 'audit:logNewestFirst')],
    [say('audit:entries'), String(rows.length)],
    [say('audit:timeZone'), timeZone],
    [say('audit:head'), `${head.seq}:${head.hash}`],
    [say('audit:headAt'), instantText(head.at, timeZone, language)],
    [say('audit:verification'), say(log.isVerified ? 'audit:printVerified' : 'audit:printNotVerified')],
  ];
}
