import { useState } from 'react';
import type { KindName } from '../../../../domain/rows.ts';
import type { SelectedRows } from '../../../../contract/selection.ts';
import { sentSelection } from '../selection.ts';
import type { BulkAct, BulkBegun, BulkProps } from './bulk-act.ts';
import { ArchiveForm, CloseForm } from './end-forms.tsx';
import { LinkManyForm } from './link-many-form.tsx';
import { ReviewManyForm } from './review-many-form.tsx';
import { SetForm } from './set-form.tsx';

type Props = {
  readonly table: KindName;
  readonly begun: BulkBegun;
  /** The entry that the list shows now. */
  readonly now: number;
  readonly onClose: (done: boolean) => void;
};

/** The form of an act that was begun on several records. */
export function BulkActForm({ table, begun, now, onClose }: Props) {
  const [asOf, setAsOf] = useState(begun.asOf);
  const [turned, setTurned] = useState<{ readonly act: BulkAct; readonly count: number } | null>(null);
  const { act, count } = turned ?? begun;
  const rows: SelectedRows<'row'> = { selection: sentSelection(begun.of), within: null, as: 'row' };
  const props: BulkProps = { table, count, rows, asOf, onOverwrite: () => setAsOf(now), onClose };
  switch (act.does) {
    case 'set':
      return <SetForm key={act.fields.join()} {...props} fields={act.fields} />;
    case 'archive':
      return <ArchiveForm {...props} onCloseThem={(open) => setTurned({ act: { does: 'close' }, count: open })} />;
    case 'close':
      return <CloseForm {...props} />;
    case 'link':
      return <LinkManyForm {...props} />;
    case 'review':
      return <ReviewManyForm {...props} />;
  }
}
