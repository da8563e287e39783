import { kinds } from '../../domain/index.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { peopleKind } from '../../engine/commands/prepare.ts';
import { importable } from '../../engine/imports/import-columns.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { Result } from '../../engine/values/result.ts';
import type { Instant } from '../../engine/values/time.ts';
import { tableTitle } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import { timeCell } from './date-cells.ts';
import type { Sheet } from './sheet.ts';
import { typedListSheet } from './typed-list.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A whole register as it goes out. `rowsOf` has every row of a kind, archived ones too. */
export type WholeRegister = {
  readonly source: ListSource;
  readonly rowsOf: (table: string) => readonly ListRow[];
  readonly language: Language;
  readonly register: { readonly name: string; readonly timeZone: string };
  readonly now: Instant;
};

/** The kinds that an import of a whole register takes back. */
export function returningKinds(): readonly string[] {
  return [...importable(kinds), peopleKind];
}

/** A register as one workbook: a sheet for each kind that has rows, those with pages first, and one that says what it is. */
export function registerBook(whole: WholeRegister): Result<Uint8Array> {
  const listed = kinds.names.filter((name) => kinds.columns(name).length > 0);
  const sheets = [...listed].sort(byPlace).flatMap((table) => {
    const rows = whole.rowsOf(table);
    return rows.length === 0 ? [] : [{ table, sheet: typedListSheet({ ...whole, table, rows, hasFractions: true }) }];
  });
  const about = aboutSheet(
    whole,
    sheets.map(({ table, sheet }) => [table, sheet.rows.length]),
  );
  return writeXlsx([...sheets.map(({ sheet }) => sheet), about]);
}

/** As the navigation has them; then what has a page besides, and what is part of other records. */
function byPlace(a: string, b: string): number {
  const place = (table: string) => {
    const { page } = kinds.of(table);
    const [group, line] = page?.line ?? [page === null ? 9 : 8, 0];
    return group * 100 + line;
  };
  return place(a) - place(b) || kinds.names.indexOf(a) - kinds.names.indexOf(b);
}

function aboutSheet({ language, register, now }: WholeRegister, counts: readonly (readonly [table: string, count: number])[]): Sheet {
  const say = translator(language);
  const returning = returningKinds();
  return {
    name: say('imports:whole.about'),
    header: [say('imports:whole.sheet'), say('imports:whole.rows'), say('imports:whole.comesBack')],
    rows: [
      ...counts.map(([table, count]) => [
        tableTitle(say, table),
        count,
        say(returning.includes(table) ? 'imports:whole.returns' : 'imports:whole.staysOut'),
      ]),
      [null, null, null],
      [say('imports:whole.register'), register.name, null],
      [say('imports:whole.writtenAt', { timeZone: register.timeZone }), timeCell(now, register.timeZone), null],
    ],
  };
}
