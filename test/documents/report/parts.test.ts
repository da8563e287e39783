import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { contentsOf } from '../../../documents/report/html/report-pages.tsx';
import { textOf } from '../../../documents/html/text-of.ts';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { reportWithClaims } from '../../../documents/report/make-report.ts';
import { partsInOrder } from '../../../documents/report/parts/index.ts';
import type { ClosingUnderWay } from '../../../documents/report/parts/sign-off/select.ts';
import { reportHtml } from '../../../documents/report/report-html.ts';
import { reportXlsx } from '../../../documents/report/report-xlsx.ts';
import { languages } from '../../../domain/settings/kind.ts';
import { en } from '../../../words/locales/en/all.ts';
import { ko } from '../../../words/locales/ko/all.ts';
import { assess, closed, endedQuarter, peopleIn } from '../../support/closings.ts';
import { createdMemory } from '../../support/memory.ts';

const root = join(import.meta.dirname, '../../..');
const folders = readdirSync(join(root, 'documents/report/parts'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const folderOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const shown = partsInOrder.filter(([, part]) => part.html !== undefined || part.sheets !== undefined);

async function withLosses() {
  const { register, done } = await createdMemory();
  for (const currency of ['KRW', 'USD']) {
    const { id: lossId } = await done('losses.create', { fields: { title: currency, occurredOn: '2025-09-30', gross: 100, currency } });
    await done('recoveries.create', { fields: { lossId, source: 'insurance', receivedOn: '2025-09-30', amount: 50, currency: 'KRW' } });
  }
  return register;
}

/** A quarter that is closed, and of which something was recorded since. */
async function closedTwice() {
  const memory = await endedQuarter();
  await closed(memory);
  await assess(memory, 'r', 5, '2025-09-20');
  return memory.register;
}

function correctionUnderWay(register: Awaited<ReturnType<typeof closedTwice>>): ClosingUnderWay {
  const [actor = '', other = ''] = peopleIn({ register });
  const signers = [{ personId: other, meaning: 'approved' }] as const;
  const waivers = [{ condition: 'notSigned', reason: '작성자 휴직' }] as const;
  const signedAt = register.replay.head?.at ?? '';
  return { actor, signers: [...signers], waivers: [...waivers], signedAt, correction: '뒤늦은 평가' };
}

const registers = {
  'an empty register': (await createdMemory()).register,
  'the sample': await sampleRegister('ko'),
  'a register with losses': await withLosses(),
  'a closed quarter': await closedTwice(),
} as const;
/** The parts of each that a report only has where there is something of the kind. */
const has: Readonly<Record<keyof typeof registers, readonly string[]>> = {
  'an empty register': [],
  'the sample': ['losses', 'deepDives'],
  'a register with losses': ['losses'],
  'a closed quarter': ['corrections', 'signOff', 'deepDives'],
};
const cases = (['an empty register', 'the sample', 'a register with losses', 'a closed quarter'] as const).flatMap((name) =>
  languages.flatMap((language) => ['before', null].map((compare) => ({ name, language, compare }))),
);

function reportOf(which: (typeof cases)[number]) {
  return reportMade(which).report;
}

function reportMade({ name, language, compare }: (typeof cases)[number]) {
  const { entries, privates } = registers[name];
  const made = reportWithClaims({
    entries,
    privates,
    quarter: '2025-Q3',
    compare,
    validAt: null,
    language,
    ...(name === 'a closed quarter' ? { closing: correctionUnderWay(registers[name]) } : { knownAt: '2025-12-01T00:00:00.000Z' }),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** Nothing that a sentence leaves behind where a word or a value is missing. */
const gap = /undefined|NaN|\[object|\{\{|\b(report|choices|fields):[a-z]/;

describe('the parts of the report', () => {
  it('are the folders of parts, each once', () => {
    expect(partsInOrder.map(([name]) => folderOf(name)).sort()).toEqual(folders.sort());
  });

  it.each(shown.map(([name]) => name))('%s has its words in a file of its own in each language', (name) => {
    for (const language of languages) {
      expect(existsSync(join(root, 'words/locales', language, 'report', `${folderOf(name)}.ts`))).toBe(true);
    }
  });

  it.each(languages)('no sentence of theirs stands in two files, and every file is gathered, in %s', async (language) => {
    const folder = join(root, 'words/locales', language, 'report');
    const keys: string[] = [];
    for (const file of readdirSync(folder).filter((file) => file !== 'all.ts')) {
      const words = (await import(join(folder, file))) as Readonly<Record<string, object>>;
      keys.push(...Object.values(words).flatMap((sentences) => Object.keys(sentences)));
    }
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(Object.keys((language === 'ko' ? ko : en).report).sort()).toEqual(keys.sort());
  });

  it('select the pieces of the model in their order, between what the report speaks of and its one sentence', () => {
    const frame = 'format formatVersion language register quarter compare isWhole validAt validOn knownAt ledger matrix'.split(' ');
    // As report.json was first published: parts may come between them, but these keep their names and their order.
    const published = 'risks heatMap controls delivery changes restatements limits table'.split(' ');
    const selecting = partsInOrder.filter(([, part]) => part.select !== undefined).map(([name]) => name);
    expect(selecting.filter((name) => published.includes(name))).toEqual(published);
    const keysOf = (name: keyof typeof registers) => Object.keys(reportOf({ name, language: 'en', compare: 'before' }));
    for (const name of ['the sample', 'a register with losses'] as const) expect(keysOf(name)).toEqual([...frame, ...selecting, 'verdict']);
    expect(keysOf('an empty register')).toEqual([...frame, ...selecting.filter((name) => name !== 'losses'), 'verdict']);
  });
});

describe.each(cases)('of $name in $language, compared with $compare', (which) => {
  const { report, claims } = reportMade(which);
  const view = viewOf(report);

  it('the parts stand in the document as they are listed, each under its heading', () => {
    const html = reportHtml(report, { fonts: null });
    const headings = [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map((match) => match[1]);
    expect(headings).toEqual(contentsOf(view).map(({ heading }) => renderToStaticMarkup(heading)));
    expect(contentsOf(view).map(({ name }) => name)).toEqual(
      partsInOrder.flatMap(([name, { html: pages }]) =>
        pages === undefined || !pages.editions.includes('full') || (pages.applies !== undefined && !has[which.name].includes(name))
          ? []
          : [name],
      ),
    );
  });

  it.each(contentsOf(view))('$name has no gap on paper, and is a line where it has nothing to show', ({ heading, html }) => {
    const body = textOf(html.nothing?.(view) ?? null) || renderToStaticMarkup(createElement(html.Body, { view }));
    expect([textOf(heading), body]).not.toContain('');
    expect(textOf(heading) + body).not.toMatch(gap);
  });

  it.each(partsInOrder)('%s has no gap in the workbook, and as many cells in a row as headings', (_, part) => {
    const sheets = part.sheets?.(view) ?? [];
    expect(sheets.map(({ name, header }) => [name, ...header].join(' ')).join('\n')).not.toMatch(gap);
    expect(sheets.flatMap(({ header, rows }) => rows.filter((cells) => cells.length !== header.length))).toEqual([]);
  });

  it('all sheets go into one workbook', () => {
    expect(reportXlsx(report, claims()).ok).toBe(true);
  });
});
