import type { Stored } from '../../../../domain/rows.ts';
import { ActionIcon, Anchor, Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { timelineWith, type PositionedEntry, type TimelineEntry } from '../../../../domain/incidents/timeline.ts';
import { sameJson } from '../../../../engine/values/json.ts';
import { RemoveIcon } from '../../../record/detail/remove-icon.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useLeftAmong } from '../../../ui/register/drafts.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { EntryForm } from './entry-form.tsx';
import classes from './timeline.module.css';

const first = 8;

type Props = { readonly incident: Stored<'incidents'>; readonly entries: readonly PositionedEntry[]; readonly readOnly: boolean };

/** What was said and done meanwhile, in the order of time. What a source wrote is shown as text. */
export function Timeline({ incident, entries, readOnly }: Props) {
  const say = useWords();
  const send = useCommand();
  // An entry has no id: which one is being edited is known by what it said, for another window may move its place.
  const draftOf = (entry: TimelineEntry | null) => `incidents:${incident.id}:timeline:${entry === null ? 'new' : entry.at}`;
  const left = useLeftAmong({ new: draftOf(null), ...Object.fromEntries(entries.map(({ entry }) => [entry.at, draftOf(entry)])) });
  const [open, setOpen] = useState<TimelineEntry | 'new' | null>(
    left === 'new' ? left : (entries.find(({ entry }) => entry.at === left)?.entry ?? null),
  );
  const edited = open === null || open === 'new' ? null : open;
  const editedPosition = edited === null ? null : (entries.find(({ entry }) => sameJson(entry, edited))?.position ?? null);
  const [all, setAll] = useState(false);
  const shown = all || edited !== null || entries.length <= first + 2 ? entries : entries.slice(0, first);
  const write = (position: number | null, entry: TimelineEntry | null, showsProblems: boolean) =>
    send(
      'incidents.edit',
      { id: incident.id, fields: { timeline: timelineWith(incident.timeline, position, entry) } },
      {
        seen: [{ table: 'incidents', id: incident.id, fields: { timeline: incident.timeline } }],
        subject: incident.code,
        showsProblems,
        ...(entry === null ? { wentAway: [incident.code, say('incidents:timelineRemoved')].join(' · ') } : {}),
      },
    );
  return (
    <>
      {entries.length === 0 && open !== 'new' ? <p className={classes['none']}>{say('incidents:timelineEmpty')}</p> : null}
      <ol className={classes['timeline']}>
        {shown.map(({ entry, position }) => (
          <li key={position}>
            {editedPosition === position ? (
              <EntryForm draft={draftOf(entry)} entry={entry} onSave={(next) => write(position, next, true)} onDone={() => setOpen(null)} />
            ) : (
              <EntryLine
                entry={entry}
                readOnly={readOnly}
                onEdit={() => setOpen(entry)}
                onRemove={() => void write(position, null, false)}
              />
            )}
          </li>
        ))}
      </ol>
      {shown.length < entries.length ? (
        <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
          {say('incidents:timelineMore', { n: entries.length - shown.length })}
        </Anchor>
      ) : null}
      {edited !== null && editedPosition === null ? (
        <>
          <p className={classes['gone']}>{say('incidents:timelineGone')}</p>
          <EntryForm draft={draftOf(edited)} entry={edited} onSave={(next) => write(null, next, true)} onDone={() => setOpen(null)} />
        </>
      ) : null}
      {readOnly ? null : open === 'new' ? (
        <EntryForm draft={draftOf(null)} entry={null} onSave={(next) => write(null, next, true)} onDone={() => setOpen(null)} />
      ) : (
        <div className={classes['add']}>
          <Button size="compact-sm" variant="subtle" ml={-8} leftSection={<IconPlus size={14} />} onClick={() => setOpen('new')}>
            {say('incidents:timelineAdd')}
          </Button>
        </div>
      )}
    </>
  );
}

type LineProps = { readonly entry: TimelineEntry; readonly readOnly: boolean; readonly onEdit: () => void; readonly onRemove: () => void };

function EntryLine({ entry, readOnly, onEdit, onRemove }: LineProps) {
  const say = useWords();
  const times = useTimes();
  const at = times.instant(entry.at);
  return (
    <div className={classes['entry']}>
      <time dateTime={entry.at} className={classes['at']}>
        {at}
      </time>
      <div className={classes['said']}>
        {entry.status === '' ? null : <span className={classes['status']}>{entry.status}</span>}
        {entry.text === '' ? null : <p className={classes['text']}>{entry.text}</p>}
      </div>
      {readOnly ? null : (
        <span className={classes['acts']}>
          <ActionIcon
            size={24}
            aria-label={say('incidents:timelineEdit', { at })}
            title={say('incidents:timelineEdit', { at })}
            onClick={onEdit}
          >
            <IconPencil size={14} />
          </ActionIcon>
          <RemoveIcon label={say('incidents:timelineRemove', { at })} onRemove={onRemove} />
        </span>
      )}
    </div>
  );
}
