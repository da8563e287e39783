import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { fileTypeOf } from '../../../domain/attachments/file-type.ts';
import type { Stored } from '../../../domain/rows.ts';
import { choiceName } from '../../../words/names.ts';
import { sizeText } from '../../../words/patterns/sizes.ts';
import { LongTextField } from '../../ui/fields/text-field.tsx';
import { notify } from '../../ui/notices/notices.tsx';
import { useSaveDocument } from '../../ui/platform/save-document.ts';
import { useCommand } from '../../ui/register/command.ts';
import { PersonName } from '../../ui/register/person-name.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useFocusBack } from '../detail/focus-back.ts';
import { RemoveIcon } from '../detail/remove-icon.tsx';
import classes from './attachments.module.css';

type Props = {
  readonly row: Stored<'attachments'>;
  readonly readOnly: boolean;
  /** It was added here just now: it takes the focus. */
  readonly isAdded: boolean;
  readonly onRemoved: () => void;
};

/** One file: what it seems to be, how large it is, who added it and when, and its note. */
export function AttachmentLine({ row, readOnly, isAdded, onRemoved }: Props) {
  const say = useWords();
  const times = useTimes();
  const save = useSave(row);
  const send = useCommand();
  const [open, setOpen] = useState<'note' | null>(null);
  const whole = useFocusBack<HTMLLIElement>(open);
  const saving = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAdded) saving.current?.focus();
  }, [isAdded]);
  const { name, note, archivedAt } = row;
  const isRemoved = archivedAt !== null;
  const remove = async () => {
    const sent = await send('attachments.archive', { id: row.id }, { subject: name, wentAway: say('attachments:removedStays', { name }) });
    if (sent.ok) onRemoved();
  };
  return (
    <li ref={whole} className={classes['line']}>
      <div className={classes['about']}>
        <span className={classes['name']} title={name}>
          <bdi>{name}</bdi>
        </span>
        <span className={classes['meta']}>
          {typeText(row, say)}
          {' · '}
          {say('attachments:by', { at: times.instant(row.addedAt) })}
          {row.addedById === null ? null : (
            <>
              {' · '}
              <PersonName id={row.addedById} />
            </>
          )}
          {isRemoved ? ` · ${say('attachments:removedOn', { at: times.instant(archivedAt) })}` : null}
        </span>
        {open === 'note' ? (
          <div
            className={classes['note']}
            onBlur={({ currentTarget, relatedTarget }) => {
              if (!currentTarget.contains(relatedTarget)) setOpen(null);
            }}
          >
            <LongTextField
              table="attachments"
              row={row}
              field="note"
              label={say('attachments:note', { name })}
              rows={2}
              autoFocus
              onEnter={() => setOpen(null)}
            />
          </div>
        ) : note === '' ? null : (
          <p className={classes['note']}>{note}</p>
        )}
      </div>
      <span className={classes['acts']}>
        {readOnly || isRemoved ? null : (
          <ActionIcon
            size={24}
            aria-label={say('attachments:note', { name })}
            title={say('attachments:note', { name })}
            data-opens="note"
            onClick={() => setOpen('note')}
          >
            <IconPencil size={14} />
          </ActionIcon>
        )}
        <ActionIcon
          ref={saving}
          size={24}
          aria-label={say('attachments:save', { name })}
          title={`${say('attachments:saveShort')}\nSHA-256 ${row.sha256}`}
          onClick={() => void save()}
        >
          <IconDownload size={14} />
        </ActionIcon>
        {readOnly ? null : isRemoved ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={say('attachments:restore', { name })}
            leftSection={<IconArrowBackUp size={14} />}
            onClick={() => void send('attachments.restore', { id: row.id }, { subject: name })}
          >
            {say('attachments:restoreShort')}
          </Button>
        ) : (
          <RemoveIcon label={say('attachments:remove', { name })} onRemove={() => void remove()} />
        )}
      </span>
    </li>
  );
}

function typeText({ name, size }: Stored<'attachments'>, say: ReturnType<typeof useWords>): string {
  const { type, ending } = fileTypeOf(name);
  const word = choiceName(say, 'fileType', type);
  return say('attachments:meta', { type: ending === '' ? word : say('attachments:type', { type: word, ending }), size: sizeText(size) });
}

function useSave({ name, sha256 }: Stored<'attachments'>): () => Promise<void> {
  const say = useWords();
  const sentence = useProblemSentence();
  const saveDocument = useSaveDocument();
  return async () => {
    const saved = await saveDocument('evidence', sha256, name);
    if (!saved.ok) notify([say('attachments:notSaved', { name }), ...saved.problems.map(sentence)].join(' '), 'problem');
    else if (saved.value !== null) notify(say('attachments:saved', { name: saved.value.name }));
  };
}
