import { mappedAxes, type MappedPosition, type Mapping } from '../../domain/imports/mapping.ts';
import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Json } from '../../engine/values/json.ts';
import { cellKey, textKey } from './cell-key.ts';
import { valuesOf } from './cell-reader.ts';
import { placed, type FieldPlan } from './column-plan.ts';
import type { Known } from './known.ts';
import { levelWords } from './level-words.ts';
import { levelsIn } from './levels-cell.ts';
import type { NoticeCode } from './notices.ts';
import type { RowWriter } from './row-writer.ts';

type Say = (code: NoticeCode, at: number, heading: string, value: string) => void;

/** The key of our column for a level: `inherentImpact`. */
export function levelKey(position: MappedPosition, axis: (typeof mappedAxes)[number]): string {
  return `${position}${axis === 'impact' ? 'Impact' : 'Likelihood'}`;
}

/** Writes the levels of columns that hold two in each cell. */
export function levelsWriter(mapping: Mapping, known: Known) {
  const columns = placed(mapping, ({ goes }) => goes.to === 'levels').flatMap(({ at, mapped }) =>
    mapped.goes.to === 'levels' ? [{ at, mapped, goes: mapped.goes, valueOf: valuesOf(mapped.values) }] : [],
  );
  const words = { likelihood: levelWords(known, 'Likelihood'), impact: levelWords(known, 'Impact') };

  return {
    keys: columns.flatMap(({ goes }) => mappedAxes.map((axis) => levelKey(goes.position, axis))),
    write(cells: readonly RawCell[], row: RowWriter, say: Say): void {
      for (const { at, mapped, goes, valueOf } of columns) {
        const text = cellKey(cells[at] ?? null);
        if (text === '') continue;
        const levels = levelsIn(text, goes.first);
        if (levels === null && valueOf(text) === null) {
          say('leftOut', at, mapped.heading, text);
          row.keep(mapped.heading, text);
          continue;
        }
        if (mapped.keeps) row.keep(mapped.heading, text);
        for (const axis of mappedAxes) {
          const said = levels === null ? text : textKey(levels[axis]);
          const value: Json | undefined = valueOf(said);
          row.put(levelKey(goes.position, axis), value === undefined ? (words[axis].get(said.toLowerCase()) ?? said) : value);
        }
      }
    },
  };
}

/**
 * Compares scores with the product of both levels, as they are here or as theirs are: by number, or by rank among their words. What is no
 * product is said, and kept as a further field, as is a score beside which no levels stand.
 */
export function scoreCheck(mapping: Mapping, plans: readonly FieldPlan[]) {
  const scores = placed(mapping, ({ goes }) => goes.to === 'score').flatMap(({ at, mapped }) => {
    if (mapped.goes.to !== 'score') return [];
    const keys = mappedAxes.map((axis) => levelKey((mapped.goes as { position: MappedPosition }).position, axis));
    const sources = keys.map((key) => plans.find(({ target }) => target.key === key));
    const ranks = sources.map((plan) => theirRank(mapping, plan?.at));
    return [{ at, heading: mapped.heading, keys, sources, ranks }];
  });

  return (cells: readonly RawCell[], row: RowWriter, say: Say): void => {
    for (const { at, heading, keys, sources, ranks } of scores) {
      const text = cellKey(cells[at] ?? null);
      if (text === '') continue;
      const score = Number(text.normalize('NFKC').replaceAll(',', ''));
      const ours = keys.map((key) => Number(row.get(key) ?? Number.NaN));
      const theirs = ranks.map((rank, index) => rank(cellKey(cells[sources[index]?.at ?? -1] ?? null)));
      const products = [ours, theirs].map(([likelihood = Number.NaN, impact = Number.NaN]) => likelihood * impact);
      if (products.includes(score)) continue;
      if (Number.isFinite(score) && products.some(Number.isFinite))
        say('scoreDiffers', at, heading, `${text} ≠ ${theirs.map((one, index) => (Number.isFinite(one) ? one : ours[index])).join(' × ')}`);
      row.keep(heading, text);
    }
  };
}

/** The number of a level of theirs: as it is written, or the place of its word among those of the column. */
function theirRank(mapping: Mapping, at: number | undefined): (text: string) => number {
  const column = at === undefined ? undefined : mapping.columns[at];
  const levels = Object.values(column?.values ?? {}).filter((value) => typeof value === 'number');
  const order = [...new Set(levels)].sort((a, b) => a - b);
  return (text) => {
    const written = text.normalize('NFKC');
    // `4 - Major`, `3(높음)`: the number is theirs, the word says it again.
    const number = /^(\d+(?:\.\d+)?)(?!\d*%)/.exec(written)?.[1] ?? /[([](\d+)[)\]]$/.exec(written)?.[1];
    if (number !== undefined) return Number(number);
    const value = column !== undefined && Object.hasOwn(column.values, text) ? column.values[text] : undefined;
    return typeof value === 'number' ? order.indexOf(value) + 1 : Number.NaN;
  };
}
