import type { Mapping } from '../../../domain/imports/mapping.ts';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import type { Json } from '../../../engine/values/json.ts';
import { importing, type Fields } from './importing.ts';

/** A mapping of a table whose columns are called as ours. */
export function mappingOf(table: string, keys: readonly string[], over: Partial<Mapping> = {}): Mapping {
  const columns = keys.map((key) => ({
    heading: key,
    goes: { to: 'field' as const, key },
    values: {},
    order: null,
    separator: null,
    keeps: false,
  }));
  return { version: 1, table, sheet: null, header: { first: 1, last: 1 }, columns, fixed: {}, ...over };
}

/** A register, and what sends it the rows of somebody else's table of risks. */
export async function mappedRisks(start?: number) {
  const memory = await importing(start);
  const { register, done } = memory;
  const send = (rows: readonly Fields[], over: Fields = {}) => {
    const mapping = mappingOf('risks', Object.keys(rows[0] ?? {})) as unknown as Json;
    return memory.send('risks', rows, { mapping: { id: null, name: '리스크 목록', mapping }, ...over });
  };
  const risk = (code = 'R-1') => {
    const row = rowsOf(register, 'risks').find((one) => one.code === code);
    if (row === undefined) throw new Error(`no risk ${code}`);
    return row;
  };
  return { ...memory, send, risk, edit: (fields: Fields, code?: string) => done('risks.edit', { id: risk(code).id, fields }) };
}
