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

// `toFixed` rounds the binary value, so that 1.005 becomes 1.00; the shortest decimal form is what people typed.
function roundedText(size: number, decimals: number): string {
  const [whole = '0', fraction = ''] = plainDecimal(size).split('.');
  const digits = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const scaled = (BigInt(digits) + up).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
}

function plainDecimal(size: number): string {
  const text = String(size);
  const parts = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [digits, point] = [`${parts[1]}${parts[2] ?? ''}`, Number(parts[3]) + 1];
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  return digits.length <= point ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
