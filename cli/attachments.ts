import { rowsOf } from '../domain/register/in-memory.ts';
import type { Stored } from '../domain/rows.ts';
import { namesOf } from '../engine/lists/memory-source.ts';
import { ok } from '../engine/values/result.ts';
import { instantText } from '../words/patterns/days.ts';
import { sizeText } from '../words/patterns/sizes.ts';
import { attachable } from './attach.ts';
import type { Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { readRegister } from './register-file.ts';
import { textTable } from './text-table.ts';

const widths = { id: 40, name: 60, size: 12, addedAt: 24, addedBy: 24, note: 80 } as const;
type Column = keyof typeof widths;

/** `attachments FILE RECORD [--removed]`: the files beside a record, in the order in which they came. */
export const run: Run = async (call) => {
  const [path = '', named = ''] = call.args;
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { replay, privates, settings } = opened.value;
  const record = findRecord(replay, attachable, named);
  if (!record.ok) return record;
  const { table, id, code } = record.value;
  const name = code === '' ? id : code;
  const people = namesOf({ replay, privates });
  const rows = rowsOf({ replay }, 'attachments')
    .filter((row) => row.recordTable === table && row.recordId === id && (row.archivedAt === null || call.flag('removed')))
    .sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0));
  const personOf = ({ addedById }: Stored<'attachments'>) => (addedById === null ? null : (people[addedById] ?? null));
  return ok({
    status: 0,
    json: {
      record: name,
      attachments: rows.map((row) => ({
        id: row.id,
        name: row.name,
        size: row.size,
        sha256: row.sha256,
        note: row.note,
        addedAt: row.addedAt,
        addedById: row.addedById,
        addedBy: personOf(row),
        removedAt: row.archivedAt,
      })),
    },
    out: (say, language) => {
      if (rows.length === 0) return '';
      const cells = (row: Stored<'attachments'>): Readonly<Record<Column, string>> => ({
        id: row.id,
        name: row.name,
        size: sizeText(row.size),
        addedAt: instantText(row.addedAt, settings.timeZone, language),
        addedBy: personOf(row) ?? '',
        note: row.note,
      });
      const columns = Object.keys(widths) as Column[];
      return textTable(
        columns.map((column) => ({
          heading: say(`attachments:column.${column}`, { zone: settings.timeZone }),
          right: column === 'size',
          most: widths[column],
        })),
        rows.map((row) => columns.map((column) => cells(row)[column])),
      );
    },
    ...(rows.length === 0 ? { message: (say) => say('attachments:none', { code: name }) } : {}),
  });
};
