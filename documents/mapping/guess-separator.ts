import type { Separator } from '../../domain/imports/mapping.ts';
import type { Column } from '../../engine/kind/column.ts';
import { itemsOf } from './split-cell.ts';
import { isList, namesRecords } from './targets.ts';

/** By what the cells of a column are taken apart, where they hold several: judged by all of them together. */
export function guessSeparator(target: Column, texts: Iterable<string>): Separator | null {
  const all = [...texts];
  if (isList(target)) return ofList(target, all);
  return namesRecords(target) ? ofOne(all) : null;
}

const numbered = /(?:^|\s)\(?1[.)]\s.+\s\(?2[.)]\s|\u2460.+\u2461/su;

function ofList(target: Column, texts: readonly string[]): Separator | null {
  const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  if (texts.some((text) => !text.includes('\n') && numbered.test(text))) return 'number';
  if (has(/[;；]/)) return 'semicolon';
  const isNaming = namesRecords(target) || target.key === 'tags' || target.key === 'components';
  // A comma parts short names; in a sentence it parts nothing.
  if (isNaming && has(/[,，、]/) && areShort(texts, 'comma')) return 'comma';
  if (isNaming && has(/\s\/\s/) && areShort(texts, 'slash')) return 'slash';
  return has(/\n|^\s*(?:[-•·*]|\(?\d{1,2}[.)])\s/) || target.key === 'tags' ? 'line' : null;
}

function areShort(texts: readonly string[], separator: Separator): boolean {
  const items = texts.flatMap((text) => itemsOf(text, separator));
  const length = items.reduce((sum, item) => sum + item.length, 0);
  return items.length > 0 && length / items.length <= 25;
}

/** Of people and units: `Kim (CISO), Lee`, `인사팀/총무팀`. `Kim, Min-su` in most cells is one name with the surname first. */
function ofOne(texts: readonly string[]): Separator | null {
  const share = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length / Math.max(1, texts.length);
  if (share(/[;；]/) > 0) return 'semicolon';
  const isSurnameFirst = share(/^\p{Lu}[\p{L}'-]+,\s\p{Lu}[\p{L}'. -]+$/u) > 0.6;
  if (share(/[,，、]/) > 0 && !isSurnameFirst) return 'comma';
  if (share(/[/／]/) > 0) return 'slash';
  return share(/\n/) > 0 || share(/[([（].+[)\]）]/u) > 0 ? 'line' : null;
}
