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

/** An amount as people write it (`1234.56`) in minor units; `null` where it has more decimals than the currency. */
export function toMinorUnits(amount: number, currency: string): number | null {
  const minor = Math.round(amount * 10 ** minorUnitsOf(currency));
  return Number.isSafeInteger(minor) && Math.abs(amount * 10 ** minorUnitsOf(currency) - minor) < 1e-6 ? minor : null;
}

/** An amount in minor units as people write it. */
export function fromMinorUnits(minor: number, currency: string): number {
  return minor / 10 ** minorUnitsOf(currency);
}
