import type { KindName } from '../../domain/rows.ts';
import { useWords } from '../ui/words/words-context.tsx';
import { Attachments } from './attachments/attachments.tsx';
import { DetailSection } from './detail/detail.tsx';
import { HistoryPanel } from './history/history-panel.tsx';
import { Notes } from './notes/notes.tsx';

type Props = { readonly table: KindName; readonly id: string; readonly code: string; readonly readOnly: boolean };

/** What stands at the foot of every record: the files beside it, what people say about it, and how it came to be so. */
export function RecordFoot({ table, id, code, readOnly }: Props) {
  const say = useWords();
  return (
    <>
      <Attachments table={table} id={id} readOnly={readOnly} />
      <DetailSection title={say('notes:title')}>
        <Notes table={table} id={id} code={code} readOnly={readOnly} />
      </DetailSection>
      <DetailSection title={say('common:history')}>
        <HistoryPanel table={table} id={id} />
      </DetailSection>
    </>
  );
}
