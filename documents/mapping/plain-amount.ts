import { isSheetNumber, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Json } from '../../engine/values/json.ts';

const units: Readonly<Record<string, number>> = { 억: 100_000_000, 천만: 10_000_000, 백만: 1_000_000, 만: 10_000, 천: 1000 };
const korean = /^((?:\d+(?:\.\d+)?\s*(?:억|천만|백만|만|천)\s*)+)(\d+)?원?$/;
const marks = /^(?:₩|\$|€|£|KRW|USD|EUR|GBP)\s*|\s*(?:원|₩|\$|€|£|KRW|USD|EUR|GBP)$/giu;

/** In what an amount is counted, where its heading says it: `금액(백만원)`, `Loss (USD k)`, `in thousands`. */
export function amountUnit(heading: string): number {
  const text = heading.normalize('NFKC').toLowerCase();
  return unitWords.find(([word]) => word.test(text))?.[1] ?? 1;
}

const unitWords: readonly (readonly [RegExp, number])[] = [
  [/십억\s*원|billions?\b|(?<![\p{L}])bn(?![\p{L}])/u, 1_000_000_000],
  [/억\s*원|[([]\s*억\s*[)\]]/u, 100_000_000],
  [/백만\s*(?:원|달러)?|millions?\b|(?<![\p{L}])(?:mn|mio)(?![\p{L}])|(?:[$€£₩]|usd|eur|gbp|krw)\s*m(?![\p{L}])/u, 1_000_000],
  [/만\s*원|[([]\s*만\s*[)\]]/u, 10_000],
  [
    /천\s*원|thousands?\b|['’]?000s?(?!\d)|(?:[$€£₩]|usd|eur|gbp|krw)\s*k(?![\p{L}])|[([]\s*k\s*[)\]]|(?<![\p{L}])k(?:usd|eur|gbp|krw|€)(?![\p{L}])|milliers/u,
    1000,
  ],
];

/** The number of an amount in another unit; what is no number stays as it is. */
export function inUnits(amount: Json, unit: number): Json {
  if (unit === 1) return amount;
  const number = isSheetNumber(amount)
    ? amount.number
    : typeof amount === 'string'
      ? Number(amount.replaceAll(',', '') || Number.NaN)
      : amount;
  return typeof number === 'number' && Number.isFinite(number) ? Math.round(number * unit * 100) / 100 : amount;
}

/** A number without the mark of its currency (`₩1,200,000`, `1.5억`, `USD 300`); anything else stays as it is. */
export function plainAmount(cell: RawCell): Json {
  if (typeof cell !== 'string') return cell;
  const text = cell.normalize('NFKC').trim();
  const inUnits = korean.exec(text.replaceAll(',', ''));
  if (inUnits !== null) {
    const parts = [...(inUnits[1] ?? '').matchAll(/(\d+(?:\.\d+)?)\s*(억|천만|백만|만|천)/g)];
    const sum = parts.reduce((total, [, amount, unit]) => total + Number(amount) * (units[unit ?? ''] ?? 1), Number(inUnits[2] ?? 0));
    return Math.round(sum * 100) / 100;
  }
  return pointed(text.replace(marks, '').trim());
}

const withComma = /^-?(?:\d+|\d{1,3}(?:[ .'’]\d{3})+),\d{1,2}$/;
const inGroups = /^-?\d{1,3}(?:[ '’]\d{3})+(?:\.\d+)?$/;

/** A number with a comma before its cents (`2 450,00`, `1.234,5`), or with blanks or apostrophes between its thousands, as we write it. */
function pointed(text: string): string {
  if (withComma.test(text)) return text.replace(/[ .'’]/g, '').replace(',', '.');
  return inGroups.test(text) ? text.replace(/[ '’]/g, '') : text;
}
