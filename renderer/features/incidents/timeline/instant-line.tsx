import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import type { InstantField } from '../../../../domain/incidents/instant-fields.ts';
import type { TimelineLine } from '../../../../domain/incidents/whole-timeline.ts';
import type { Stored } from '../../../../domain/rows.ts';
import { choiceName, fieldName } from '../../../../words/names.ts';
import { RemoveIcon } from '../../../record/detail/remove-icon.tsx';
import { FieldEditor } from '../../../record/field-editor.tsx';
import { FieldFrame } from '../../../ui/fields/field-frame.tsx';
import { isComposing, onEnter, onEscape } from '../../../ui/fields/keys.ts';
import { useMomentEdit } from '../../../ui/fields/moment-edit.ts';
import { MomentInputs } from '../../../ui/fields/moment-inputs.tsx';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { LineRow } from './line-row.tsx';
import type { LinePlace } from './walk.ts';
import classes from './timeline.module.css';

/** What is said beside an instant, in its own field. */
const beside: { readonly [F in InstantField]?: 'startAnchor' | 'earlyDetectionReason' } = {
  startedAt: 'startAnchor',
  detectedAt: 'earlyDetectionReason',
};

type Props = {
  readonly incident: Stored<'incidents'>;
  readonly line: Extract<TimelineLine, { kind: 'instant' }>;
  readonly place: LinePlace;
  readonly readOnly: boolean;
  readonly onEmpty: () => void;
};

/** An instant of the incident, typed where it stands. What cannot be taken stays open with what was typed. */
export function InstantLine({ incident, line, place, readOnly, onEmpty }: Props) {
  const say = useWords();
  const sentence = useProblemSentence();
  const { field, at, wrong } = line;
  const label = fieldName(say, 'incidents', field);
  const props = { table: 'incidents', row: incident, field, hideLabel: true, required: field === 'startedAt' } as const;
  const moment = useMomentEdit(props);
  const { edit } = moment;
  const editor = useRef<HTMLDivElement>(null);
  const isOpen = !readOnly && (place.isEditing || edit.typing);

  useEffect(() => {
    const boxes = place.isEditing && !editor.current?.contains(document.activeElement) ? editor.current : null;
    const time = boxes?.querySelector<HTMLInputElement>('[data-box=time]');
    time?.focus();
    time?.select();
  }, [place.isEditing]);

  const sendAgain = useEffectEvent(() => {
    if (edit.problems.some(({ code }) => code === 'incident.detectedBeforeStart')) void edit.leave();
  });
  // The reason that was asked for is there now.
  useEffect(() => sendAgain(), [incident.earlyDetectionReason]);

  /** Sends what was typed and says whether it may be left: it is read, or what is wrong with it was already said. */
  const send = (): boolean => {
    const mayLeave = !edit.typing || moment.isRead() || edit.problems.length > 0;
    void edit.leave();
    if (!mayLeave && isTimeAsked(moment.boxes)) editor.current?.querySelector<HTMLElement>('[data-box=time]')?.focus();
    return mayLeave;
  };
  const onKeys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event) || (event.target as Element).getAttribute('aria-expanded') === 'true') return;
    onEscape(event, () => {
      edit.dropTyped();
      place.onLeave('back');
    });
    const isBox = (event.target as HTMLElement).dataset['box'] !== undefined;
    onEnter(event, () => {
      if (!isBox) return;
      event.preventDefault();
      if (send() && moment.isRead()) place.onLeave('back');
    });
    if (event.key !== 'Tab') return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button:not([tabindex="-1"])')];
    if (event.target !== (event.shiftKey ? stops[0] : stops.at(-1))) return;
    if (!send()) event.preventDefault();
    else if (place.onStep(event.shiftKey ? -1 : 1)) event.preventDefault();
  };
  const said = beside[field];
  const isAsked = said === 'startAnchor' || (said !== undefined && (incident[said] !== '' || edit.problems.some(isAboutEarly)));
  return (
    <LineRow
      line={line}
      place={place}
      mark={at === null ? null : 'instant'}
      acts={
        readOnly || at === null || field === 'startedAt' ? null : (
          <RemoveIcon label={say('incidents:emptyInstant', { label })} isStop={place.isActive} onRemove={onEmpty} />
        )
      }
      {...(readOnly || isOpen ? {} : { onClick: place.onEdit })}
    >
      <span className={classes['label']}>{label}</span>
      {isOpen ? (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the boxes within
        <div
          ref={editor}
          className={classes['editor']}
          onKeyDown={onKeys}
          onFocus={place.isEditing ? undefined : place.onEdit}
          onBlur={({ relatedTarget, currentTarget }) => {
            if (!document.hasFocus() || currentTarget.contains(relatedTarget)) return;
            void edit.leave();
            place.onLeave('elsewhere');
          }}
        >
          <FieldFrame props={props} edit={edit} textOf={moment.textOf}>
            {({ id, describedBy }) => (
              <MomentInputs
                id={id}
                label={label}
                boxes={moment.boxes}
                problems={edit.problems}
                describedBy={describedBy}
                onBoxes={moment.type}
              />
            )}
          </FieldFrame>
          {isAsked ? <FieldEditor kind="incidents" row={incident} field={said} /> : null}
        </div>
      ) : (
        <>
          {at === null ? <span className="visually-hidden">{say('incidents:notTyped')}</span> : null}
          <Beside incident={incident} field={field} />
          {wrong === null ? null : <span className={classes['problem']}>{sentence(wrong)}</span>}
        </>
      )}
    </LineRow>
  );
}

const isAboutEarly = ({ code }: { readonly code: string }) => code === 'incident.detectedBeforeStart';
const isTimeAsked = ({ day, time }: { readonly day: string; readonly time: string }) => time.trim() === '' && day.trim() !== '';

/** What the start is taken from, or why it was detected before it. */
function Beside({ incident, field }: { incident: Stored<'incidents'>; field: InstantField }) {
  const say = useWords();
  const said = beside[field];
  if (said === undefined) return null;
  const text =
    said === 'startAnchor' && incident.startAnchor !== null ? choiceName(say, 'startAnchor', incident.startAnchor) : incident[said];
  return text === null || text === '' ? null : <span className={classes['beside']}>{`${fieldName(say, 'incidents', said)}: ${text}`}</span>;
}
