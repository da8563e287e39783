import { instantOf, epochOf, type Instant } from '../../../engine/values/time.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import type { PersonKey } from '../people.ts';
import type { Text } from '../text.ts';

/** One command of the story. Steps run in order of `at`; those of one instant in the order in which they are written. */
export type Step = {
  readonly at: Instant;
  readonly action: string;
  /** What the command is given; of `undo`, the label of the step that is undone. */
  readonly input: JsonObject | { readonly undo: string };
  /** Who operates; the risk manager where nobody is named. */
  readonly actor?: PersonKey;
  readonly attributedTo?: PersonKey;
  readonly note?: Text;
  readonly label?: string;
  /** The id that a command without an `id` of its own is to give. */
  readonly gives?: string;
};

/** What a step needs of the telling: texts in its language, and the ids by which records know each other. */
export type Telling = {
  readonly say: (text: Text) => string;
  readonly id: (name: string) => string;
};

export function after(start: Instant, seconds: number): Instant {
  return instantOf(epochOf(start) + seconds * 1000);
}

/** A step that makes a record under an id of its own. */
export function creating(table: string, id: string, fields: JsonObject, step: Omit<Step, 'action' | 'input'>): Step {
  return { ...step, action: `${table}.create`, input: { id, fields } };
}

export function editing(table: string, id: string, fields: JsonObject, step: Omit<Step, 'action' | 'input'>): Step {
  return { ...step, action: `${table}.edit`, input: { id, fields } };
}
