import { ok, type Result } from '../../../engine/values/result.ts';
import { sameJson, type Json } from '../../../engine/values/json.ts';
import { isInstant } from '../../../engine/values/time.ts';
import { useClock } from '../register/clock.tsx';
import { useTimes } from '../words/times.ts';
import { demanded, useFieldEdit, type FieldEdit } from './field-edit.ts';
import { valueOf, type FieldProps } from './field-subject.ts';
import { boxesAt, boxesOf, boxesTyped, typedOf, type Boxes } from './moment-typed.ts';

export type MomentEdit = {
  readonly edit: FieldEdit;
  readonly boxes: Boxes;
  /** Whether what stands in the boxes can be read; what the register says of it is another matter. */
  readonly isRead: () => boolean;
  readonly type: (boxes: Boxes) => void;
  /** How a value of the field reads, for the two sides of a conflict. */
  readonly textOf: (value: Json) => string;
};

/** Editing an instant of a record in two boxes. */
export function useMomentEdit(props: FieldProps & { readonly required?: boolean }): MomentEdit {
  const clock = useClock();
  const times = useTimes();
  const dayText = (day: string) => times.day(day);
  const instantOf = (value: Json) => (typeof value === 'string' && isInstant(value) ? value : null);
  const stored = instantOf(valueOf(props.row, props.field));
  const read = (typed: Json): Result<Json> => {
    if (typeof typed !== 'string' || isInstant(typed)) return demanded(ok(typed), props.required);
    const boxes = boxesOf(typed);
    // An instant that nobody retyped keeps its milliseconds, and the day that was offered says nothing by itself.
    return sameJson(boxes, boxesAt(stored, clock, dayText)) ? ok(stored) : demanded(boxesTyped(boxes, clock), props.required);
  };
  const edit = useFieldEdit(props, read);
  const plainText = (value: Json) => (typeof value === 'string' ? value : '');
  return {
    edit,
    boxes:
      edit.typing && typeof edit.shown === 'string' && !isInstant(edit.shown)
        ? boxesOf(edit.shown)
        : boxesAt(instantOf(edit.shown), clock, dayText),
    isRead: () => read(edit.shown).ok,
    type: (boxes) => edit.type(typedOf(boxes)),
    textOf(value) {
      const instant = instantOf(value);
      return instant === null ? plainText(value).replace('\t', ' ') : times.instant(instant);
    },
  };
}
