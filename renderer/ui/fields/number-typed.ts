import { minorUnitsOf, toMinorUnits } from '../../../engine/values/money.ts';
import { problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { numberText } from '../../../words/patterns/numbers.ts';

export type NumberLimits = {
  readonly min?: number;
  readonly max?: number;
  /** Decimals are allowed; without it only whole numbers. */
  readonly decimals?: boolean;
  readonly required?: boolean;
};

/** Reads a number as people type it: groups of three, a point before decimals. Empty is nothing. */
export function numberTyped(typed: string, { min, max, decimals, required }: NumberLimits): Result<number | null> {
  const plain = typed.replace(/[\s,]/g, '').replace('−', '-');
  if (plain === '') return required ? fail(problem('field.required')) : ok(null);
  const value = Number(plain);
  if (!Number.isFinite(value)) return fail(problem('field.notANumber', undefined, { value: typed }));
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const outside = value > 0 ? problem('field.tooHigh', undefined, { max: max ?? numberText(Number.MAX_SAFE_INTEGER) }) : null;
    return fail(outside ?? problem('field.tooLow', undefined, { min: min ?? numberText(Number.MIN_SAFE_INTEGER) }));
  }
  if (!decimals && !Number.isSafeInteger(value)) return fail(problem('field.notAWholeNumber', undefined, { value: typed }));
  if (min !== undefined && value < min) return fail(problem('field.tooLow', undefined, { value: typed, min }));
  if (max !== undefined && value > max) return fail(problem('field.tooHigh', undefined, { value: typed, max }));
  return ok(value);
}

/**
 * Reads an amount of money in minor units of a currency: `1,234.56`, also with the currency before or after it. Problems: those
 * of `numberTyped`, and `field.tooManyDecimals` where the currency has no such part.
 */
export function minorUnitsTyped(typed: string, currency: string, required?: boolean): Result<number | null> {
  const bare = typed.replace(currency, '').replace(/[₩원]/g, '');
  const amount = numberTyped(bare, { decimals: true, ...(required === undefined ? {} : { required }) });
  if (!amount.ok || amount.value === null) return amount;
  const max = Number.MAX_SAFE_INTEGER / 10 ** minorUnitsOf(currency);
  if (Math.abs(amount.value) > max) return fail(problem('field.tooHigh', undefined, { max: numberText(Math.floor(max)) }));
  const minor = toMinorUnits(amount.value, currency);
  return minor === null ? fail(problem('field.tooManyDecimals', undefined, { value: typed.trim(), currency })) : ok(minor);
}
