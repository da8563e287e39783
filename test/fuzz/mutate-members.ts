import { awkwardJson, awkwardText, awkwardDepth, deepText, plainValue } from './awkward.ts';
import { byteOps } from './mutate-zip.ts';
import type { Random } from './random.ts';
import { joined } from './raw-zip.ts';

/** The files of a zip, in order; a name may stand twice. */
export type Members = (readonly [name: string, bytes: Uint8Array])[];
type Op = (members: Members, random: Random) => void;

/** Ways to lose or confuse the files of a zip. */
export const memberOps: Readonly<Record<string, Op>> = {
  drop: (members, random) => void members.splice(random.below(members.length), 1),
  double: (members, random) => void members.push(some(members, random)),
  doubleOther: (members, random) => void members.push([some(members, random)[0], some(members, random)[1]]),
  rename: (members, random) => change(members, random, ([, bytes]) => [awkwardName(random), bytes]),
  empty: (members, random) => change(members, random, ([name]) => [name, new Uint8Array()]),
  swap(members, random) {
    const [a, b] = [random.below(members.length), random.below(members.length)];
    const [one, other] = [members[a], members[b]];
    if (one === undefined || other === undefined) return;
    members[a] = [one[0], other[1]];
    members[b] = [other[0], one[1]];
  },
  add: (members, random) =>
    void members.push([awkwardName(random), bytesOf(random.pick(['', '{}', '{}\n', awkwardText(random).slice(0, 1000)]))]),
  addFolder: (members, random) => void members.push([random.pick(['ledger/', 'a/', 'evidence/']), new Uint8Array()]),
  lineFeeds: (members, random) => change(members, random, ([name]) => [name, new Uint8Array(1 + random.below(4_000_000)).fill(0x0a)]),
  zeros: (members, random) => change(members, random, ([name]) => [name, new Uint8Array(1 + random.below(4_000_000))]),
  spoil: (members, random) =>
    change(members, random, ([name, bytes]) => [name, byteOps[random.pick(Object.keys(byteOps))]?.(bytes, random) ?? bytes]),
};

/** Ways to spoil the lines of a file. What is said of them elsewhere stays as it was. */
export const lineOps: Readonly<Record<string, Op>> = {
  drop: (members, random) => lines(members, random, (all) => void all.splice(random.below(all.length), 1)),
  double: (members, random) => lines(members, random, (all) => void all.splice(random.below(all.length), 0, random.pick(all))),
  swap: (members, random) =>
    lines(members, random, (all) => {
      const [a, b] = [random.below(all.length), random.below(all.length)];
      [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
    }),
  cut: (members, random) => line(members, random, (text) => text.slice(0, random.below(text.length))),
  awkwardValue: (members, random) => line(members, random, (text) => inPlaceOfAValue(text, awkwardJson(random), random)),
  deep: (members, random) => line(members, random, (text) => inPlaceOfAValue(text, deepText(awkwardDepth(random), random), random)),
  awkwardLine: (members, random) => line(members, random, () => random.pick(['', ' ', 'null', '[]', '{}', '"x"', awkwardJson(random)])),
  key: (members, random) =>
    line(members, random, (text) =>
      text.replace(/"[A-Za-z]+":/, (key) =>
        random.pick([`${key}1,${key}`, '"__proto__":', '"":', '"\\u0061":', `"${'k'.repeat(70_000)}":`]),
      ),
    ),
  space: (members, random) =>
    line(members, random, (text) => random.pick([` ${text}`, `${text} `, `${text}\r`, `\uFEFF${text}`, text.replace(':', ': ')])),
  many: (members, random) =>
    lines(members, random, (all) => void all.push(...Array.from({ length: random.below(30_000) }, () => random.pick(['', '{}', 'null'])))),
  noLastFeed: (members, random) => file(members, random, (bytes) => bytes.slice(0, -1)),
  brokenUtf8: (members, random) =>
    file(members, random, (bytes) => {
      const at = random.below(bytes.length);
      const broken = random.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe3]]);
      return joined([bytes.subarray(0, at), new Uint8Array(broken), bytes.subarray(at)]);
    }),
};

function change(members: Members, random: Random, how: (member: readonly [string, Uint8Array]) => readonly [string, Uint8Array]): void {
  const at = random.below(members.length);
  const member = members[at];
  if (member !== undefined) members[at] = how(member);
}

function file(members: Members, random: Random, how: (bytes: Uint8Array) => Uint8Array): void {
  change(members, random, ([name, bytes]) => [name, how(bytes)]);
}

function lines(members: Members, random: Random, how: (all: string[]) => void): void {
  file(members, random, (bytes) => {
    const all = new TextDecoder().decode(bytes).split('\n');
    how(all);
    return bytesOf(all.join('\n'));
  });
}

function line(members: Members, random: Random, how: (text: string) => string): void {
  lines(members, random, (all) => {
    const at = random.below(all.length);
    all[at] = how(all[at] ?? '');
  });
}

/** Puts a text where a text, a number or a word stands as a value. */
function inPlaceOfAValue(text: string, other: string, random: Random): string {
  const values = [...text.matchAll(plainValue)];
  if (values.length === 0) return other;
  const found = random.pick(values);
  const at = found.index + 1;
  return `${text.slice(0, at)}${other}${text.slice(at + (found[1]?.length ?? 0))}`;
}

function some(members: Members, random: Random): readonly [string, Uint8Array] {
  return members[random.below(members.length)] ?? ['x', new Uint8Array()];
}

function awkwardName(random: Random): string {
  const known = [
    'manifest.json',
    'private.jsonl',
    'ledger/000001.jsonl',
    'ledger/000002.jsonl',
    'ledger/1000000.jsonl',
    'checkpoint/risks.jsonl',
  ];
  const odd = [
    'checkpoint/nothing.jsonl',
    'checkpoint/constructor.jsonl',
    'ledger/x.jsonl',
    'x',
    `evidence/${'0'.repeat(64)}`,
    'a/../b',
    'LEDGER/000001.jsonl',
  ];
  return random.pick([...known, ...odd]);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
