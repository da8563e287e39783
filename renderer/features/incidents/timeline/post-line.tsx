import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TimelineLine } from '../../../../domain/incidents/whole-timeline.ts';
import { RemoveIcon } from '../../../record/detail/remove-icon.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { LineRow } from './line-row.tsx';
import type { LinePlace } from './walk.ts';
import classes from './timeline.module.css';

type Props = {
  readonly line: Extract<TimelineLine, { kind: 'post' }>;
  readonly place: LinePlace;
  readonly readOnly: boolean;
  /** The form in its place, while it is edited. */
  readonly form: ReactNode;
  readonly onRemove: () => void;
};

/** What was said or done. What a source wrote is shown as text. */
export function PostLine({ line, place, readOnly, form, onRemove }: Props) {
  const say = useWords();
  const times = useTimes();
  const { entry } = line;
  const at = times.instant(entry.at);
  return (
    <LineRow
      line={line}
      place={place}
      mark="post"
      acts={
        readOnly || form !== null ? null : (
          <>
            <ActionIcon
              size={24}
              aria-label={say('incidents:timelineEdit', { at })}
              title={say('incidents:timelineEdit', { at })}
              tabIndex={place.isActive ? 0 : -1}
              onClick={place.onEdit}
            >
              <IconPencil size={14} />
            </ActionIcon>
            <RemoveIcon label={say('incidents:timelineRemove', { at })} isStop={place.isActive} onRemove={onRemove} />
          </>
        )
      }
    >
      {form ?? (
        <div className={classes['said']}>
          {entry.status === '' ? null : <span className={classes['status']}>{entry.status}</span>}
          {entry.text === '' ? null : <p className={classes['text']}>{entry.text}</p>}
        </div>
      )}
    </LineRow>
  );
}
