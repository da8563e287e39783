import type { Language } from '../../domain/settings/settings.ts';
import { grouped } from './numbers.ts';

// ISO 4217, column "minor unit": the currencies that do not have two decimals.
const minorDigits: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Decimals of a currency by ISO 4217: 0 for KRW and JPY, 3 for KWD, 2 for most. */
export function minorUnitsOf(currency: string): number {
  return minorDigits[currency] ?? 2;
}

/** An amount in minor units (a safe integer) with its currency: `1,234,567원`, `KRW 1,234,567`, `USD 12.34`. */
export function moneyText(minorUnits: number, currency: string, language: Language): string {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError('money is a safe integer of minor units');
  const decimals = minorUnitsOf(currency);
  const digits = String(Math.abs(minorUnits)).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  const amount = (minorUnits < 0 ? '\u2212' : '') + whole + (decimals === 0 ? '' : `.${digits.slice(-decimals)}`);
  return currency === 'KRW' && language === 'ko' ? `${amount}원` : `${currency}\u00a0${amount}`;
}
