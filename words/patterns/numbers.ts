import { plainDecimal, roundedText } from '../../engine/values/rounding.ts';

/**
 * A number as people write it in both languages: groups of three with commas, a point before decimals, a true minus sign.
 * `decimals` fixes how many follow the point (rounded half away from zero); without it the number is written as it is.
 */
export function numberText(value: number, decimals?: number): string {
  const size = Math.abs(value);
  const text = decimals === undefined ? plainDecimal(size) : roundedText(size, decimals);
  const [whole = '0', fraction] = text.split('.');
  const sign = value < 0 && /[1-9]/.test(text) ? '\u2212' : '';
  return sign + grouped(whole) + (fraction === undefined ? '' : `.${fraction}`);
}

/** Digits in groups of three. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
