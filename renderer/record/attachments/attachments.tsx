import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { attachments } from '../../../domain/attachments/kind.ts';
import { largestAttachment, mostAttached } from '../../../domain/attachments/limits.ts';
import { kinds } from '../../../domain/index.ts';
import type { Stored } from '../../../domain/rows.ts';
import { tableTitle } from '../../../words/names.ts';
import { sizeText } from '../../../words/patterns/sizes.ts';
import { useDelayed } from '../../ui/page/delayed.ts';
import { useDroppedFiles } from '../../ui/platform/dropped-files.ts';
import { patience, UnderWay } from '../../ui/progress/under-way.tsx';
import { useRowsBy } from '../../ui/register/answers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { DetailSection } from '../detail/detail.tsx';
import { useAttachFiles, type AttachedTo, type Attaching } from './attach-files.ts';
import { AttachmentLine } from './attachment-line.tsx';
import classes from './attachments.module.css';

type Props = AttachedTo & { readonly readOnly: boolean };

/** The files beside a record, where records of its kind have any: added by a button, by dropping, by pasting; saved, and never opened. */
export function Attachments(props: Props) {
  const say = useWords();
  return kinds.among(attachments.fields.recordTable).includes(props.table) ? (
    <DetailSection title={tableTitle(say, 'attachments')}>
      <Files {...props} />
    </DetailSection>
  ) : null;
}

function Files({ table, id, readOnly }: Props) {
  const say = useWords();
  const [added, setAdded] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { attaching, attach, cancel } = useAttachFiles({ table, id }, setAdded);
  const isLong = useDelayed(attaching !== null, patience);
  const { isOver, drop } = useDroppedFiles(!readOnly, attach);
  usePastedFiles(!readOnly, attach);
  const rows = inOrder((useRowsBy('attachments', 'recordId', id) ?? []).filter(({ recordTable }) => recordTable === table));
  const [standing, removed] = [rows.filter((row) => row.archivedAt === null), rows.filter((row) => row.archivedAt !== null)];
  const limits = { most: sizeText(largestAttachment), all: sizeText(mostAttached) };
  const leave = () => {
    cancel();
    adder.current?.focus();
  };
  const labelOf = ({ name, size }: Attaching) => say('attachments:working', { name, size: sizeText(size) });
  const farOf = ({ size, done }: Attaching) => ({
    share: done / size,
    says: done === 0 ? '' : say('attachments:workingOf', { done: sizeText(done), size: sizeText(size) }),
  });
  const lineOf = (row: Stored<'attachments'>) => (
    <AttachmentLine key={row.id} row={row} readOnly={readOnly} isAdded={row.id === added} onRemoved={() => adder.current?.focus()} />
  );
  return (
    <div className={classes['files']} data-over={isOver || undefined} {...drop}>
      {standing.length === 0 ? <p className={classes['none']}>{say('attachments:empty', limits)}</p> : null}
      <ul className={classes['list']}>{standing.map(lineOf)}</ul>
      {attaching !== null && isLong ? <UnderWay far={farOf(attaching)} label={labelOf(attaching)} onEnd={leave} /> : null}
      {readOnly ? null : (
        <div className={classes['foot']}>
          <Button
            ref={adder}
            size="compact-sm"
            variant="subtle"
            className={classes['add'] ?? ''}
            leftSection={<IconPaperclip size={14} />}
            onClick={() => chooser.current?.click()}
          >
            {say('attachments:add')}
          </Button>
          {standing.length === 0 ? null : <span className={classes['limits']}>{say('attachments:limits', limits)}</span>}
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            onChange={({ currentTarget }) => {
              attach([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </div>
      )}
      {isOver ? <p className={classes['over']}>{say('attachments:dropHere')}</p> : null}
      {removed.length === 0 ? null : (
        <details className={classes['removed']}>
          <summary>{say('attachments:removed', { count: removed.length })}</summary>
          <ul className={classes['list']}>{removed.map(lineOf)}</ul>
        </details>
      )}
    </div>
  );
}

/** Files that are pasted anywhere on the page but where text is typed. */
function usePastedFiles(takes: boolean, onFiles: (files: readonly File[]) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
    if (!takes || isTyping || event.defaultPrevented || files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
}

/** As they came. */
function inOrder(rows: readonly Stored<'attachments'>[]): Stored<'attachments'>[] {
  return [...rows].sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.revision - b.revision));
}
