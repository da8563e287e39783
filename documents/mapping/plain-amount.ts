import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Json } from '../../engine/values/json.ts';

const units: Readonly<Record<string, number>> = { 억: 100_000_000, 천만: 10_000_000, 백만: 1_000_000, 만: 10_000, 천: 1000 };
const korean = /^((?:\d+(?:\.\d+)?\s*(?:억|천만|백만|만|천)\s*)+)(\d+)?원?$/;
const marks = /^(?:₩|\$|€|£|KRW|USD|EUR|GBP)\s*|\s*(?:원|₩|\$|€|£|KRW|USD|EUR|GBP)$/giu;

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
  return text.replace(marks, '').trim();
}
