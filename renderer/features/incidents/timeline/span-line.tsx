import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { TimelineLine } from '../../../../domain/incidents/whole-timeline.ts';
import { lasted } from '../../../../domain/incidents/stretches.ts';
import { dayIn } from '../../../../engine/values/time.ts';
import { choiceName, fieldName, tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { RemoveIcon } from '../../../record/detail/remove-icon.tsx';
import { RecordFields } from '../../../record/record-fields.tsx';
import { timeAsTyped } from '../../../ui/fields/instant-typed.ts';
import { isComposing, onEscape } from '../../../ui/fields/keys.ts';
import { useSettings } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { LineRow } from './line-row.tsx';
import type { LinePlace } from './walk.ts';
import classes from './timeline.module.css';

type Props = {
  readonly line: Extract<TimelineLine, { kind: 'span' }>;
  readonly place: LinePlace;
  readonly readOnly: boolean;
  readonly onRemove: () => void;
};

/** A span in which customers felt the incident: what they had of the service, until when, how many it affected. */
export function SpanLine({ line, place, readOnly, onRemove }: Props) {
  const say = useWords();
  const one = tableTitle(say, 'serviceSpans', 'one');
  const editor = useRef<HTMLDivElement>(null);
  const isOpen = place.isEditing && !readOnly;
  useEffect(() => {
    if (isOpen && !editor.current?.contains(document.activeElement)) editor.current?.querySelector('input')?.focus();
  }, [isOpen]);
  const onKeys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event) || (event.target as Element).getAttribute('aria-expanded') === 'true') return;
    onEscape(event, () => place.onLeave('back'));
    if (event.key !== 'Tab') return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button:not([tabindex="-1"])')];
    if (event.target === (event.shiftKey ? stops[0] : stops.at(-1)) && place.onStep(event.shiftKey ? -1 : 1)) event.preventDefault();
  };
  return (
    <LineRow
      line={line}
      place={place}
      mark="span"
      acts={
        readOnly || isOpen ? null : (
          <>
            <ActionIcon
              size={24}
              aria-label={say('common:editOne', { one })}
              tabIndex={place.isActive ? 0 : -1}
              data-opens={line.key}
              onClick={place.onEdit}
            >
              <IconPencil size={14} />
            </ActionIcon>
            <RemoveIcon label={say('common:removeOne', { one })} isStop={place.isActive} onRemove={onRemove} />
          </>
        )
      }
    >
      <SpanWords span={line.span} />
      {isOpen ? (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the fields within
        <div ref={editor} className={classes['form']} onKeyDown={onKeys}>
          <RecordFields kind="serviceSpans" row={line.span} readOnly={false} />
          <div className={classes['foot']}>
            <Button onClick={() => place.onLeave('back')}>{say('common:done')}</Button>
          </div>
        </div>
      ) : null}
    </LineRow>
  );
}

/** `서비스 중단 14:40까지 (40분) · 영향 고객 수 1,200` */
function SpanWords({ span }: { span: Props['line']['span'] }) {
  const say = useWords();
  const times = useTimes();
  const { timeZone } = useSettings();
  const { state, startedAt, endedAt } = span;
  const length = lasted([{ from: startedAt, to: endedAt }], { until: null });
  // The day is said where it is another.
  const endText = (end: string) => (dayIn(end, timeZone) === dayIn(startedAt, timeZone) ? timeAsTyped(end, timeZone) : times.instant(end));
  const until =
    endedAt === null
      ? say('incidents:spanOpen')
      : say('incidents:spanUntil', { at: endText(endedAt), length: length === null ? '' : times.duration(length.minutes) });
  const counts = (['affectedCustomers', 'affectedTransactions'] as const).flatMap((field) =>
    span[field] === null ? [] : [`${fieldName(say, 'serviceSpans', field)} ${numberText(span[field])}`],
  );
  return (
    <>
      <span className={classes['label']}>{say('incidents:spanOf', { state: choiceName(say, 'serviceState', state) })}</span>
      <span className={classes['beside']}>{[until, ...counts].join(' · ')}</span>
    </>
  );
}
