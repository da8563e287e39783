/** A number with at most so many decimals; halves go away from zero. The one way in which the product rounds a figure. */
export function rounded(value: number, decimals = 0): number {
  const size = decimals === 0 ? Math.round(Math.abs(value)) : Number(roundedText(Math.abs(value), decimals));
  return value < 0 && size > 0 ? -size : size;
}

/**
 * As `rounded`, of a number not below zero, as text with all of its decimals. `toFixed` rounds the binary value, so that 1.005
 * becomes 1.00; the shortest decimal form is what people typed.
 */
export function roundedText(size: number, decimals: number): string {
  const [whole = '0', fraction = ''] = plainDecimal(size).split('.');
  const digits = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const scaled = (BigInt(digits) + up).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
}

/** A number not below zero in digits, however large or small. */
export function plainDecimal(size: number): string {
  const text = String(size);
  const parts = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [digits, point] = [`${parts[1]}${parts[2] ?? ''}`, Number(parts[3]) + 1];
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  return digits.length <= point ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
