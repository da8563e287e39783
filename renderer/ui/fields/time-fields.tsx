import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Json } from '../../../engine/values/json.ts';
import { dayIn, isDay, isInstant } from '../../../engine/values/time.ts';
import { useClock } from '../register/clock.tsx';
import { useToday } from '../register/open-register.tsx';
import { useTimes } from '../words/times.ts';
import { Calendar } from './calendar.tsx';
import { dayTyped } from './day-typed.ts';
import { instantAsTyped, instantTyped } from './instant-typed.ts';
import { FieldFrame } from './field-frame.tsx';
import { demanded, useFieldEdit, type FieldEdit } from './field-edit.ts';
import { type FieldProps } from './field-subject.ts';
import { useIsFrozen } from './frozen.ts';
import { perField } from './per-field.tsx';
import { onEnter, onEscape } from './keys.ts';

type TimeProps = FieldProps & { readonly required?: boolean };

const raw = (value: Json) => (typeof value === 'string' ? value : '');

function TimeInput({
  props,
  edit,
  shown,
  textOf,
  calendar,
}: {
  readonly props: TimeProps;
  readonly edit: FieldEdit;
  readonly shown: string;
  readonly textOf: (value: Json) => string;
  readonly calendar: (label: string) => ReactNode;
}) {
  const readOnly = useIsFrozen(props);
  return (
    <FieldFrame props={props} edit={edit} textOf={textOf}>
      {({ id, describedBy, invalid, label }) => (
        <TextInput
          id={id}
          value={shown}
          readOnly={readOnly}
          error={invalid}
          aria-describedby={describedBy}
          rightSection={readOnly ? null : calendar(label)}
          rightSectionWidth={28}
          onChange={(event) => edit.type(event.currentTarget.value)}
          onBlur={() => void edit.leave()}
          onKeyDown={(event) => {
            onEnter(event, () => void edit.leave());
            onEscape(event, edit.dropTyped);
          }}
        />
      )}
    </FieldFrame>
  );
}

/** A calendar day, typed in any usual way or chosen from a calendar. */
export const DayField = perField(function DayField(props: TimeProps) {
  const times = useTimes();
  const today = useToday();
  const check = (typed: Json) => demanded(dayTyped(raw(typed), today), props.required);
  const edit = useFieldEdit(props, check);
  const textOf = (value: Json) => (isDay(raw(value)) ? times.day(raw(value)) : raw(value));
  const day = check(edit.shown);
  return (
    <TimeInput
      props={props}
      edit={edit}
      shown={edit.typing ? raw(edit.shown) : textOf(edit.shown)}
      textOf={textOf}
      calendar={(label) => <Calendar label={label} day={day.ok ? day.value : null} onChoose={(chosen) => void edit.choose(chosen)} />}
    />
  );
});

/** A day and time of day in the register's time zone. */
export const InstantField = perField(function InstantField(props: TimeProps) {
  const times = useTimes();
  const clock = useClock();
  const { timeZone } = clock;
  // A stored instant that nobody retyped keeps its milliseconds.
  const read = (typed: Json) => (isInstant(raw(typed)) ? { ok: true as const, value: raw(typed) } : instantTyped(raw(typed), clock));
  const edit = useFieldEdit(props, (typed) => demanded(read(typed), props.required));
  const textOf = (value: Json) => (isInstant(raw(value)) ? times.instant(raw(value)) : raw(value));
  const now = read(edit.shown);
  const instant = now.ok ? now.value : null;
  return (
    <TimeInput
      props={props}
      edit={edit}
      shown={edit.typing ? raw(edit.shown) : textOf(edit.shown)}
      textOf={textOf}
      calendar={(label) => (
        <Calendar
          label={label}
          day={instant === null ? null : dayIn(instant, timeZone)}
          // A day that was chosen before any time is asked for one.
          onChoose={(chosen) => void edit.choose(instant === null ? chosen : `${chosen} ${instantAsTyped(instant, timeZone).slice(11)}`)}
        />
      )}
    />
  );
});
