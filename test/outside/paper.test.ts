import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleRegister } from '../../assets/sample/sample-register.ts';
import { quarterReport } from '../../documents/report/make-report.ts';
import { reportDocx } from '../../documents/report/report-docx.ts';
import type { Language } from '../../domain/settings/kind.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { registerStory } from '../fixtures/story/register-story.ts';
import { all, partOf, solid, textOf } from '../support/word-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-paper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function paperOf({ entries, privates }: Pick<MemoryRegister, 'entries' | 'privates'>, language: Language): Promise<Uint8Array> {
  const asked = { quarter: '2025-Q3', compare: 'before', validAt: null, knownAt: '2026-01-01T00:00:00.000Z' } as const;
  const report = quarterReport({ ...asked, entries, privates, language });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return reportDocx(report.value);
}

/** What LibreOffice makes of papers: the text of each printed page. */
async function printed(papers: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string[]>> {
  const paths = Object.entries(papers).map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const ended = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`LibreOffice: ${ended.error?.message ?? ended.stderr}`);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pagesOf = async (name: string) => {
    const document = await getDocument({ data: new Uint8Array(readFileSync(join(folder, `${name}.pdf`))), verbosity: 0 }).promise;
    const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
    return Promise.all(
      numbers.map(async (number) => {
        const { items } = await (await document.getPage(number)).getTextContent();
        return items.map((item) => ('str' in item ? item.str : ' ')).join('');
      }),
    );
  };
  return Object.fromEntries(await Promise.all(Object.keys(papers).map(async (name) => [name, await pagesOf(name)] as const)));
}

const papers = {
  'sample-ko': await paperOf(await sampleRegister('ko'), 'ko'),
  'sample-en': await paperOf(await sampleRegister('en'), 'en'),
  story: await paperOf((await registerStory()).memory.register, 'en'),
};

describe('the paper of a report in LibreOffice', async () => {
  const pages = await printed(papers);

  it.each(Object.keys(papers))('%s: is printed on two to four pages, each with its number, and none is empty', (name) => {
    const found = pages[name] ?? [];
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found.length).toBeLessThanOrEqual(4);
    for (const [at, page] of found.entries()) {
      expect(solid(page)).toContain(`${at + 1}/${found.length}`);
      expect(solid(page).length).toBeGreaterThan(120);
    }
  });

  it.each(Object.entries(papers))('%s: every word of the file is read', (name, paper) => {
    const text = solid((pages[name] ?? []).join(''));
    const paragraphs = all(partOf(paper, 'word/document.xml'), 'p').map(textOf);
    const words = [...new Set(paragraphs.flatMap((paragraph) => paragraph.split(/\s+/)))].filter((word) => word.length > 1);
    expect(words.length).toBeGreaterThan(150);
    // A word that wraps may have a hyphen or a line in it: nearly all are found whole.
    const lost = words.filter((word) => !text.includes(word));
    expect(lost.length).toBeLessThan(words.length * 0.01);
  });
});
