/**
 * What is said of cells that did not go where their column goes. `leftOut`: their value becomes nothing here. `shortened`: a title was cut,
 * the whole of it stands as a further field. `rest`: a cell of several people or units; all but the first stand as a further field.
 * `scoreDiffers`: a score is not likelihood x impact. `overridden`: a column before it says this field of the row. `ended`: the
 * day on which the record ended says its status.
 */
export type NoticeCode = 'leftOut' | 'shortened' | 'rest' | 'scoreDiffers' | 'overridden' | 'ended';

/** The same of the same value of one column: in how many cells, and the first rows in which it stands. */
export type Notice = {
  readonly code: NoticeCode;
  /** The place of their column, and its heading. */
  readonly at: number;
  readonly heading: string;
  readonly value: string;
  readonly count: number;
  readonly rows: readonly number[];
};

const mostRows = 5;
/** A file can have a different value in each cell: of more than these only the number is known. */
const mostNotices = 1000;

export type Notices = { readonly all: readonly Notice[]; readonly more: number };

/** Gathers notices, each value once. */
export function noticesOf() {
  const known = new Map<string, { code: NoticeCode; at: number; heading: string; value: string; count: number; rows: number[] }>();
  let more = 0;
  return {
    add(code: NoticeCode, at: number, heading: string, value: string, row: number): void {
      const key = `${code}\n${at}\n${value}`;
      const notice = known.get(key);
      if (notice !== undefined) {
        notice.count += 1;
        if (notice.rows.length < mostRows) notice.rows.push(row);
      } else if (known.size < mostNotices) known.set(key, { code, at, heading, value, count: 1, rows: [row] });
      else more += 1;
    },
    all: (): Notices => ({ all: [...known.values()], more }),
  };
}
