import { cellReader } from '../../engine/lists/cells.ts';
import { columnsOf } from '../../engine/lists/columns.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import { relatedRows } from '../../engine/lists/source.ts';
import type { Language } from '../../domain/settings/settings.ts';
import type { Day } from '../../engine/values/time.ts';
import { byCode } from '../../engine/values/code.ts';
import { listSheet } from '../spreadsheets/list-sheet.ts';
import type { KnownRegister } from './known-register.ts';
import type { RiskLine, RiskTable } from './model.ts';

/** The open risks in the columns of the list of risks, in order of code, as a list exports them. */
export function riskTable(register: KnownRegister, open: readonly RiskLine[], day: Day, language: Language): RiskTable {
  const source = register.listSource(day);
  const read = cellReader(source, relatedRows(source));
  const columns = columnsOf('risks');
  const rows = open
    .slice()
    .sort((a, b) => byCode(a.code, b.code))
    .flatMap(({ id }): ListRow[] => {
      const risk = register.get('risks', id);
      return risk === null ? [] : [{ id, cells: Object.fromEntries(columns.map(({ key, source }) => [key, read(risk, source)])) }];
    });
  const sheet = listSheet('risks', rows, source, language);
  return { columns: columns.map(({ key }) => key), header: sheet.header, rows: sheet.rows };
}
