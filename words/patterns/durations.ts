import type { Language } from '../../domain/settings/kind.ts';
import { rounded } from '../../engine/values/rounding.ts';
import { numberText } from './numbers.ts';

const units = [
  { seconds: 86_400, ko: '일', en: ' d' },
  { seconds: 3_600, ko: '시간', en: ' h' },
  { seconds: 60, ko: '분', en: ' min' },
  { seconds: 1, ko: '초', en: ' s' },
] as const;

/**
 * Minutes in words, in the two largest units that say something: `2시간 10분`, `2 h 10 min`, `40분 30초`, `1일 2시간`.
 * What is smaller is rounded, once, halves up. Below zero it carries a minus sign.
 */
export function durationText(minutes: number, language: Language): string {
  const seconds = Math.abs(minutes) * 60;
  const size = units.findIndex((unit) => rounded(seconds) >= unit.seconds);
  if (size === -1) return language === 'ko' ? '0분' : '0\u00a0min';
  // Rounding may lift 59 min 59.9 s into the next unit, so it comes before the units are chosen.
  const smallest = units[Math.min(size + 1, units.length - 1)] ?? units[3];
  let rest = rounded(seconds / smallest.seconds) * smallest.seconds;
  const parts: string[] = [];
  for (const unit of units) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0) parts.push(numberText(count) + unit[language].replace(' ', '\u00a0'));
  }
  return (minutes < 0 ? '\u2212' : '') + parts.join(' ');
}

/** Minutes as minutes: `129분`, `129 min`; those that are not whole as `durationText` has them. */
export function minutesText(minutes: number, language: Language): string {
  if (!Number.isInteger(minutes)) return durationText(minutes, language);
  return numberText(minutes) + (language === 'ko' ? '분' : '\u00a0min');
}

/** The median of durations in minutes, or the values themselves where they are given; `null` of none. */
export function medianText(
  { median, values }: { readonly median: number | null; readonly values: readonly number[] | null },
  duration: (minutes: number) => string,
): string | null {
  // A line breaks between values, never inside one.
  if (values !== null) return values.map((value) => duration(value).replaceAll(' ', '\u00a0')).join(' · ');
  return median === null ? null : duration(median);
}
