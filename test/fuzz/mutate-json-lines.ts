import { awkwardDepth, awkwardJson, awkwardText, deepText, plainValue } from './awkward.ts';
import { insert, lines, repeated } from './mutate-csv.ts';
import type { Random } from './random.ts';

/** Ways to spoil JSON Lines. */
export const jsonOps: Readonly<Record<string, (text: string, random: Random) => string>> = {
  value: (text, random) => value(text, random, () => awkwardJson(random)),
  text: (text, random) => value(text, random, () => JSON.stringify(awkwardText(random))),
  deep: (text, random) => value(text, random, () => deepText(awkwardDepth(random), random)),
  deepLine: (text, random) => lines(text, (all) => void all.splice(random.below(all.length), 0, deepText(awkwardDepth(random), random))),
  oddLine: (text, random) =>
    lines(
      text,
      (all) => void all.splice(random.below(all.length), 0, random.pick(['null', '[]', '1', '"x"', '{', '}', '{}', awkwardJson(random)])),
    ),
  key: (text, random) =>
    text.replace(/"[A-Za-z]+":/, () =>
      random.pick([
        '"__proto__":',
        '"constructor":',
        '"":',
        '"\\ud800":',
        '"title":1,"title":',
        `"${'k'.repeat(random.pick([300, 70_000]))}":`,
      ]),
    ),
  keyOfItsOwn: (text, random) =>
    lines(text, (all) => {
      const more = random.pick([1, 300, 3000]);
      for (let at = 0; at < more; at += 1) all.push(`{"title":"x","key${at}":${at}}`);
    }),
  manyKeys: (text, random) =>
    insertObject(text, `{${Array.from({ length: random.pick([10, 3000, 50_000]) }, (_, at) => `"k${at}":1`).join()}}`, random),
  many: (text, random) => text + repeated(text.split('\n')[0] ?? '', random.pick([2, 500, 3000])),
  lineFeeds: (text, random) => insert(text, '\n'.repeat(random.pick([3, 100_000, 8_000_000])), random),
  asList: (text) => `[${text.trim().split('\n').join(',')}]`,
  list: (text, random) =>
    value(text, random, () => random.pick([`[${'1,'.repeat(random.pick([10, 5000, 300_000]))}1]`, '["a",["b"]]', '[{}]', '[null]'])),
  nul: (text, random) => insert(text, random.pick(['\u0000', '\u001B', '\uFEFF', '\u2028', '\\', '"']), random),
  dropLine: (text, random) => lines(text, (all) => void all.splice(random.below(all.length), 1)),
  doubleLine: (text, random) => lines(text, (all) => void all.push(random.pick(all))),
  cut: (text, random) => text.slice(0, random.below(text.length)),
  longLine: (text, random) => value(text, random, () => `"${'y'.repeat(random.pick([5000, 70_000, 5_000_000]))}"`),
};

function value(text: string, random: Random, how: () => string): string {
  const values = [...text.matchAll(plainValue)];
  const found = values[random.below(values.length)];
  if (found === undefined) return text + how();
  return text.slice(0, found.index + 1) + how() + text.slice(found.index + found[0].length);
}

function insertObject(text: string, object: string, random: Random): string {
  return lines(text, (all) => void all.splice(random.below(all.length), 0, object));
}
