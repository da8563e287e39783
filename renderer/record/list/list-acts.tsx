import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { isEditedKind } from '../../../domain/commands.ts';
import { isKindName, kinds } from '../../../domain/index.ts';
import type { Column } from '../../../engine/kind/column.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { RoundAboutButton } from '../../features/rcsa/round-about.tsx';
import { goTo } from '../../ui/address/hash-address.ts';
import type { List } from '../../ui/register/list.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import type { BulkAct, BulkBegun } from './bulk/bulk-act.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { BulkActForm } from './bulk/bulk.tsx';
import { CellEditor, type Leaving } from './cell-edit/cell-editor.tsx';
import { isEditedInCell, nextEdited } from './cell-edit/editable.ts';
import { PasteForm } from './cell-edit/paste-form.tsx';
import { copiedLines, type Pasted } from './cell-edit/pasted-lines.ts';
import type { CellPlace } from './cell-place.ts';
import { ExportList } from './export-list.tsx';
import { letterAct } from './list-letters.ts';
import type { GridHandle, RowSelection } from './row-grid.tsx';
import { extended, nothingSelected, sentSelection } from './selection.ts';
import { useSelection } from './use-selection.ts';

type Acted = {
  readonly query: ListQuery;
  readonly list: List;
  readonly columns: readonly Column[];
  readonly narrow: boolean;
  readonly sight: { readonly first: number; readonly last: number };
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
};

export type ListActs = {
  readonly handle: RefObject<GridHandle | null>;
  readonly selection: RowSelection;
  readonly isSelected: (id: string) => boolean;
  readonly onEnter: (place: CellPlace) => void;
  readonly onKey: (event: KeyboardEvent, place: CellPlace) => void;
  readonly onPaste: (event: ClipboardEvent, place: CellPlace) => void;
  /** What stands over the active cell of a record while it is edited. */
  readonly editorOf: (id: string, column: number | null) => ReactNode;
  /** What stands at the foot of the list. */
  readonly foot: ReactNode;
};

/** What is done in a list: records are selected and acted on together, cells are edited, a block of cells is pasted. `null` where nothing is. */
export function useListActs({ query, list, columns, narrow, sight, openId, onOpen }: Acted): ListActs | null {
  const store = useStore();
  const isPast = usePast() !== null;
  const handle = useRef<GridHandle>(null);
  const selection = useSelection(query, list, sight);
  const [begun, setBegun] = useState<BulkBegun | null>(null);
  const [editing, setEditing] = useState<{ readonly id: string; readonly column: number } | null>(null);
  const [paste, setPaste] = useState<Pasted | null>(null);
  const { isEmpty, toggle, extend, all, clear } = selection;
  const rowSelection = useMemo(
    (): RowSelection => ({
      isEmpty,
      toggle(index) {
        const row = list.rowAt(index);
        if (row) toggle(row.id);
      },
      extend,
      all,
      clear,
    }),
    [isEmpty, list, toggle, extend, all, clear],
  );
  const { table } = query;
  if (isPast || !isKindName(table) || !isEditedKind(table)) return null;

  const idAt = (index: number) => list.rowAt(index)?.id ?? null;
  const edited = columns.map(({ key }) => isEditedInCell(table, key));
  const back = () => handle.current?.focus();
  const begin = (act: BulkAct) => {
    const active = idAt(handle.current?.active().index ?? 0);
    const of = isEmpty ? (active === null ? null : extended(nothingSelected, [active])) : selection.selected;
    if (of === null) return;
    const count = of.all === null ? of.also.size : (selection.count?.count ?? 0);
    setPaste(null);
    setBegun({ act, of, count, asOf: list.seq });
  };
  const edit = (index: number, column: number) => {
    const id = idAt(index);
    if (id === null) return;
    handle.current?.focus({ index, column });
    setEditing({ id, column });
  };
  const leave = (to: Leaving, column: number) => {
    setEditing(null);
    if (to === 'away') return;
    const { index } = handle.current?.active() ?? { index: 0 };
    if (to === 'here') return back();
    if (to === 'down') return handle.current?.focus({ index: index + 1, column });
    const step = to === 'next' ? 1 : -1;
    const next = nextEdited(edited, column, step);
    if (next !== null) return edit(index, next);
    const other = nextEdited(edited, step === 1 ? -1 : columns.length, step);
    const row = index + step;
    return other === null || row < 0 || row >= list.matching ? back() : edit(row, other);
  };
  const enter = ({ index, column }: CellPlace) => {
    const id = idAt(index);
    if (edited[column] === true) edit(index, column);
    else if (id !== null) onOpen(id);
  };

  return {
    handle,
    selection: rowSelection,
    isSelected: selection.has,
    onEnter: enter,
    onKey(event, { index, column }) {
      const letter = letterAct(event, table);
      const id = idAt(index);
      if (letter === null || id === null) return;
      // A record that is open beside the list is reviewed on its page, which hears the key next.
      if (isEmpty && id === openId && letter.does === 'act' && letter.act.does === 'review') return;
      event.preventDefault();
      if (letter.does === 'act') begin(letter.act);
      else if (letter.does === 'assess') assess(id, list.rowAt(index)?.cells['inherent'] == null);
      else enter({ index, column: edited[column] === true ? column : (nextEdited(edited, -1, 1) ?? column) });
    },
    onPaste(event, { index, column }) {
      const lines = copiedLines(event.clipboardData.getData('text/plain'));
      if (lines.length === 0 || kinds.of(table).imports === null) return;
      event.preventDefault();
      const keys = columns.slice(column).map(({ key }) => key);
      setBegun(null);
      void store.idsBetween(query, index, index + lines.length).then(
        (ids) => setPaste({ table, lines, columns: keys, ids }),
        () => undefined,
      );
    },
    editorOf(id, column) {
      if (editing === null || editing.id !== id || editing.column !== column) return null;
      const field = columns[column]?.key ?? '';
      return <CellEditor key={`${id} ${field}`} kind={table} id={id} field={field} onLeave={(to) => leave(to, column)} />;
    },
    foot:
      paste !== null ? (
        <PasteForm
          paste={paste}
          onClose={() => {
            setPaste(null);
            back();
          }}
        />
      ) : begun !== null ? (
        <BulkActForm
          key={JSON.stringify(begun.act)}
          table={table}
          begun={begun}
          now={list.seq}
          onClose={() => {
            setBegun(null);
            back();
          }}
        />
      ) : isEmpty ? null : (
        <BulkBar
          table={table}
          selection={selection}
          matching={list.matching}
          narrow={narrow}
          onAct={begin}
          onLeave={back}
          own={
            table === 'risks' && (
              <RoundAboutButton
                selection={sentSelection(selection.selected)}
                count={selection.selected.all === null ? selection.selected.also.size : (selection.count?.count ?? null)}
              />
            )
          }
        >
          <ExportList query={query} keys={columns.map(({ key }) => key)} selection={sentSelection(selection.selected)} />
        </BulkBar>
      ),
  };
}

/** Opens a risk with the form of its assessment. What is asked of the list stays in the address. */
function assess(id: string, isFirst: boolean): void {
  const said = new URLSearchParams(location.hash.split('?')[1] ?? '');
  said.set('assess', isFirst ? 'inherent' : 'residual');
  goTo(`/risks/${id}?${said.toString()}`);
}
