import type { MappedValue } from '../../domain/imports/mapping.ts';
import type { Day } from '../../engine/values/time.ts';
import type { Known } from './known.ts';

/** What mapped rows are made with. */
export type MappingContext = {
  readonly known: Known;
  readonly today: Day;
  /**
   * Who somebody of theirs is, by heading and their text, where that was said: a code or a name. It is no part of the mapping, which holds
   * no personal names.
   */
  readonly people: Readonly<Record<string, Readonly<Record<string, MappedValue>>>>;
};
