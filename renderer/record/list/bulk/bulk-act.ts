import type { KindName } from '../../../../domain/rows.ts';
import type { SelectedRows } from '../../../../contract/selection.ts';
import type { Selected } from '../selection.ts';

/** What is to be done with records of a list. */
export type BulkAct =
  | { readonly does: 'set'; readonly fields: readonly string[] }
  | { readonly does: 'archive' | 'close' | 'link' | 'review' };

/** An act that was begun, on the records that were selected then. `asOf`: the entry after which they were looked at. */
export type BulkBegun = { readonly act: BulkAct; readonly of: Selected; readonly count: number; readonly asOf: number };

/** What every form of an act is given. */
export type BulkProps = {
  readonly table: KindName;
  readonly count: number;
  readonly rows: SelectedRows<'row'>;
  readonly asOf: number;
  readonly onOverwrite: () => void;
  readonly onClose: (done: boolean) => void;
};
