import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { growthOf, tableOf, type Measured } from './bench.ts';
import { measureCommandLine } from './command-line-part.ts';
import { inPage, type InPage } from './in-page.ts';
import { measureGit } from './git-part.ts';
import { measureHands } from './hands-part.ts';
import { measureImportInWindow } from './import-window-part.ts';
import { measureWindow } from './window-part.ts';

const partNames = ['risks', 'entries', 'import', 'drawing', 'command-line', 'git', 'window', 'hands'] as const;
type PartName = (typeof partNames)[number];

const usage = `npm run bench [-- OPTIONS]: the app in a real browser and its command line, as ratios to floors measured in the same run.

  --size N     so many risks and so many entries, at least 100; without it 1,000 and 100,000 risks, 10,000 and 100,000
               entries, and how every row grows from the one to the other
  --long       a million entries in place of 100,000
  --only NAME  one part alone: ${partNames.join(', ')}; may be repeated
  --of FILE    print what runs before have written, the middle of them, in place of measuring; may be repeated
  --json FILE  write the results to FILE too: [{ name, value, floor, ratio, goal }], milliseconds where the name says nothing else
  --help       this text`;

type Sizes = { readonly risks: readonly number[]; readonly entries: readonly number[] };

type Outside = { readonly out: (line: string) => void; readonly progress: (line: string) => void; readonly build: () => void };

/** The benchmark, from what it was called with to its exit status: 1 where a row could not be measured. */
export async function main(args: readonly string[], print: Outside): Promise<number> {
  const asked = read(args);
  if (typeof asked === 'string') {
    print.progress(`${asked}\n${usage}`);
    return 2;
  }
  if (asked.help) {
    print.out(usage);
    return 0;
  }
  if (asked.of.length > 0) {
    print.out(tableOf(asked.of.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Measured[])));
    return 0;
  }
  // What is measured is what is built from the sources as they stand.
  print.build();
  const say = (line: string) => print.progress(`  ${line}`);
  const browser = await inPage(say);
  const results: Measured[] = [];
  try {
    for (const part of asked.parts) results.push(...(await measurePart(part, asked.sizes, browser, say)));
  } finally {
    await browser.stop();
  }
  print.out(`Chromium ${browser.version}, Node ${process.versions.node}`);
  print.out(tableOf([results]));
  if (asked.json !== null) writeFileSync(asked.json, `${JSON.stringify(results, null, 2)}\n`);
  return results.some(({ value }) => value === null) ? 1 : 0;
}

async function measurePart(part: PartName, sizes: Sizes, browser: InPage, say: (line: string) => void): Promise<Measured[]> {
  const largest = { risks: sizes.risks.at(-1) ?? 0, entries: sizes.entries.at(-1) ?? 0 };
  // As many risks as a person may still scroll through.
  const inWindow = { risks: Math.min(5_000, largest.risks), entries: largest.entries };
  const [risks, entries] = [`${count(largest.risks)} risks`, `${count(largest.entries)} entries`];
  switch (part) {
    case 'risks':
      return atEach(sizes.risks, browser.risks);
    case 'entries':
      return atEach(sizes.entries, (size) => browser.entries(Math.min(5_000, size / 2), size));
    case 'import':
      return [
        ...(await atEach(sizes.risks, browser.imports)),
        ...(await measureImportInWindow(largest.risks, `${count(largest.risks)} rows in the window`, say)),
      ];
    case 'drawing':
      return browser.drawing();
    case 'command-line':
      return measureCommandLine(largest.risks, largest.entries, `${risks}, ${entries}`.replace(', ', ' and '), say);
    case 'git':
      return measureGit(Math.min(50_000, largest.entries), `${count(Math.min(50_000, largest.entries))} commits`, say);
    case 'window':
      return measureWindow(inWindow.risks, inWindow.entries, `${count(inWindow.risks)} risks and ${count(inWindow.entries)} entries`, say);
    case 'hands':
      return atEach([...new Set([inWindow.risks, largest.risks])], (risks) => measureHands(risks, `${count(risks)} risks`, say));
  }
  return part satisfies never;
}

/** The rows at each size, and how they grow from the first to the last. */
async function atEach(sizes: readonly number[], measure: (size: number) => Promise<Measured[]>): Promise<Measured[]> {
  const all: Measured[][] = [];
  for (const size of sizes) all.push(await measure(size));
  const [small = [], large = []] = [all[0], all.at(-1)];
  return [...all.flat(), ...(all.length > 1 ? growthOf(small, large) : [])];
}

const count = (number: number) => number.toLocaleString('en');

type Asked = {
  readonly sizes: Sizes;
  readonly parts: readonly PartName[];
  readonly json: string | null;
  /** Files that runs before have written. */
  readonly of: readonly string[];
  readonly help: boolean;
};

function read(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        size: { type: 'string' },
        long: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        json: { type: 'string' },
        of: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
    const size = Number(values.size ?? 100);
    if (!Number.isInteger(size) || size < 100) return '--size takes a whole number of at least 100';
    const unknown = values.only.filter((name) => !partNames.some((known) => known === name));
    if (unknown.length > 0) return `unknown part: ${unknown.join(', ')}`;
    const sizes =
      values.size !== undefined
        ? { risks: [size], entries: [size] }
        : { risks: [1_000, 100_000], entries: [10_000, values.long ? 1_000_000 : 100_000] };
    const parts = partNames.filter((name) => values.only.length === 0 || values.only.includes(name));
    return { sizes, parts, json: values.json ?? null, of: values.of, help: values.help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
