import type { Language } from '../../domain/settings/kind.ts';
import { minorUnitsOf } from '../../engine/values/money.ts';
import { grouped } from './numbers.ts';

/** An amount in minor units (a safe integer) with its currency: `1,234,567원`, `KRW 1,234,567`, `USD 12.34`. */
export function moneyText(minorUnits: number, currency: string, language: Language): string {
  const amount = amountText(minorUnits, currency);
  return currency === 'KRW' && language === 'ko' ? `${amount}원` : `${currency}\u00a0${amount}`;
}

/** The same without the currency, for a table whose heads name it. */
export function amountText(minorUnits: number, currency: string): string {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError('money is a safe integer of minor units');
  const decimals = minorUnitsOf(currency);
  const digits = String(Math.abs(minorUnits)).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return (minorUnits < 0 ? '\u2212' : '') + whole + (decimals === 0 ? '' : `.${digits.slice(-decimals)}`);
}
