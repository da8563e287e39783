import type { ReactNode } from 'react';

/**
 * A column: its head, and how its cells stand. Widths are shares of the table in percent: a column is as wide as it says,
 * whatever its words are, and a word that is too long for it breaks. Heads do not break, nor do cells that stand to the right
 * or in the middle (numbers, days, ratings) or are `whole` (codes): these get the room that they need.
 */
export type Column<Row> = {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'right' | 'center';
  readonly whole?: boolean;
  readonly width?: number;
};

/** A table whose head is repeated on every printed page, whose rows do not break, and which is as wide as its page. */
export function Table<Row>(props: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  foot?: Row;
  caption?: ReactNode;
  className?: string;
}) {
  const cells = (row: Row) =>
    props.columns.map((column, index) => {
      const className = column.whole === true ? 'whole' : (column.align ?? '');
      return index === 0 ? (
        <th key={column.key} scope="row" className={className}>
          {column.cell(row)}
        </th>
      ) : (
        <td key={column.key} className={className}>
          {column.cell(row)}
        </td>
      );
    });
  return (
    <table className={props.className ?? ''}>
      {props.caption !== undefined && <caption>{props.caption}</caption>}
      <colgroup>
        {props.columns.map((column) => (
          <col key={column.key} {...(column.width === undefined ? {} : { width: `${column.width}%` })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.key} scope="col" className={column.align ?? ''}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)}>{cells(row)}</tr>
        ))}
        {props.foot !== undefined && <tr className="sum">{cells(props.foot)}</tr>}
      </tbody>
    </table>
  );
}
