import type { Language } from '../../domain/settings/kind.ts';
import { instantOf, type Instant } from '../../engine/values/time.ts';

/** A text of the sample in both languages. Neither is a translation of the other: each says what its reader would write. */
export type Text = Readonly<Record<Language, string>>;

export function t(ko: string, en: string): Text {
  return { ko, en };
}

/** An instant from a wall clock in Seoul, `YYYY-MM-DD HH:mm` (UTC+9 all year). */
export function seoul(clock: string): Instant {
  return instantOf(Date.parse(`${clock.replace(' ', 'T')}:00+09:00`));
}
