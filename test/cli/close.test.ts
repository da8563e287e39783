import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../engine/values/sha256.ts';
import { plimsoll, testFolder } from './support.ts';

const signed = ['--signer', '박도연=작성', '--signer', '이검토=reviewed', '--signer', '최승인=Approved'];
const waived = ['--waive', 'reviews-overdue=10월에 검토', '--waive', 'incidentsUndecided=조사 중'];
const closing = (file: string, ...more: readonly string[]) => ['close', file, '--quarter', '2025-Q3', '--by', '박도연', '--json', ...more];

async function sample(): Promise<{ readonly file: string; readonly folder: string }> {
  const folder = testFolder();
  const file = join(folder, 's.plimsoll');
  expect((await plimsoll(['init', file, '--sample', '--language', 'ko'])).status).toBe(0);
  return { file, folder };
}

async function reportIn(file: string, folder: string, quarter: string, ...more: readonly string[]) {
  const made = await plimsoll(['report', file, '--quarter', quarter, '--format', 'json', '--out', folder, '--json', ...more]);
  expect([made.status, made.err]).toEqual([0, expect.any(String)]);
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    readonly signOff: { readonly version: number; readonly signatures: readonly object[]; readonly waivers: readonly object[] } | null;
    readonly compare: { readonly closing: object | null };
    readonly ledger: { readonly seq: number; readonly hash: string };
    readonly risks: { readonly sum: { readonly high: number } };
    readonly corrections: object | null;
    readonly restatements: { readonly version: number | null; readonly figures: readonly { was: number; now: number }[] };
  };
}

describe('plimsoll close', () => {
  it('refuses with every condition that is not met, its records, and how to waive it; the file stays as it is', async () => {
    const { file } = await sample();
    const before = readFileSync(file);
    const refused = await plimsoll(closing(file).filter((one) => one !== '--json'));
    expect(refused.status).toBe(3);
    // The sample: R-38 was due in the quarter and not reviewed, I-17 is only suspected of a release; nobody signed.
    expect(refused.err).toContain('--waive reviews-overdue=사유 --waive incidents-undecided=사유 --waive not-signed=사유');
    expect(refused.err).toContain('기한이 지난 검토 없음(1건: R-38)');
    expect(refused.err).toContain('(1건: I-17)');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a quarter in progress, one person who signs twice, and what is no condition or meaning', async () => {
    const { file } = await sample();
    const inProgress = await plimsoll(['close', file, '--quarter', '2025-Q4', '--json']);
    expect([inProgress.status, inProgress.json()]).toMatchObject([3, { problems: [{ code: 'quarter.inProgress' }] }]);
    const twice = await plimsoll(closing(file, ...waived, ...signed, '--signer', '박도연=approved'));
    expect([twice.status, twice.json()]).toMatchObject([3, { problems: [{ code: 'quarter.signedTwice' }] }]);
    for (const wrong of [
      ['--signer', '박도연=확인'],
      ['--signer', '박도연'],
      ['--waive', 'late=x'],
      ['--languages', 'ko,fr'],
    ]) {
      const refused = await plimsoll(closing(file, ...wrong));
      expect([refused.status, refused.json()]).toMatchObject([2, { problems: [{ code: 'usage.notOneOf' }] }]);
    }
  });

  it('the story of a quarter: closed, kept, restated, compared as closed, corrected, and its closing withdrawn', async () => {
    const { file, folder } = await sample();
    const out = (name: string) => join(folder, name);
    const closed = await plimsoll(closing(file, ...waived, ...signed, '--format', 'html,docx,json', '--languages', 'ko,en'));
    expect(closed.status).toBe(0);
    const answer = closed.json() as {
      version: number;
      entry: number;
      ledger: { seq: number; hash: string };
      files: { sha256: string; name: string }[];
    };
    expect(answer.ledger.seq).toBe(answer.entry - 1);

    // Kept by their hashes, and written out again as they were.
    const written = await plimsoll(['quarters', file, '--quarter', '2025-Q3', '--out', out('kept'), '--json']);
    expect(written.json()).toMatchObject({
      quarters: [{ state: 'closed', closings: [{ version: 1, head: answer.ledger }], hindsight: { version: 1 } }],
    });
    expect(answer.files.map(({ name, sha256 }) => [name, sha256])).toEqual(
      [
        'report-ko.html',
        'report-ko-board.html',
        'report-ko-board.docx',
        'report-ko.json',
        'claims-ko.json',
        'report-en.html',
        'report-en-board.html',
        'report-en-board.docx',
        'report-en.json',
        'claims-en.json',
      ].map((name) => [name, sha256Hex(readFileSync(join(out('kept'), `2025-Q3-v1-${name}`)))]),
    );
    const proven = await plimsoll(['verify', file, '--head', `${answer.ledger.seq}:${answer.ledger.hash}`, '--json']);
    expect([proven.status, proven.json()]).toMatchObject([0, { ok: true }]);

    // A risk of the quarter that is found later: the closed report stays, the next one compares with it.
    const risks = join(folder, 'risks.csv');
    const row = '뒤늦게 찾은 리스크,market,2025-08-01,5,5,2025-08-01';
    writeFileSync(risks, `title,category,identifiedOn,residualLikelihood,residualImpact,residualValidOn\n${row}\n`);
    expect((await plimsoll(['import', file, '--risks', risks])).status).toBe(0);
    const again = await reportIn(file, out('again'), '2025-Q3');
    expect(again.signOff).toMatchObject({ version: 1, waivers: [{ condition: 'reviewsOverdue' }, { condition: 'incidentsUndecided' }] });
    expect(readFileSync(join(out('again'), 'report.json')).equals(readFileSync(join(out('kept'), '2025-Q3-v1-report-ko.json')))).toBe(true);
    const next = await reportIn(file, out('next'), '2025-Q4');
    expect(next.compare.closing).toMatchObject({ version: 1, seq: answer.ledger.seq });
    // Of all categories the first figure: 39 risks were open as closed, with the late one 40.
    expect([next.restatements.version, next.restatements.figures[0]]).toMatchObject([1, { was: 39, now: 40 }]);

    const correct = [
      'report',
      file,
      '--quarter',
      '2025-Q3',
      '--correct',
      '뒤늦게 찾은 리스크를 반영',
      '--by',
      '박도연',
      '--format',
      'json',
      '--out',
      out('corrected'),
      '--json',
    ];
    const corrected = await plimsoll([...correct, ...waived, ...signed]);
    expect([corrected.status, corrected.json()]).toMatchObject([0, { version: 2 }]);
    const second = await reportIn(file, out('second'), '2025-Q3');
    expect(second.signOff).toMatchObject({ version: 2, correction: '뒤늦게 찾은 리스크를 반영' });
    expect(second.risks.sum.high).toBe(again.risks.sum.high + 1);
    expect(second.corrections).toMatchObject({ version: 1 });

    const withdrawn = await plimsoll(['close', file, '--quarter', '2025-Q3', '--withdraw', '다시 검토', '--json']);
    expect(withdrawn.status).toBe(0);
    expect((await reportIn(file, out('open'), '2025-Q3')).signOff).toBeNull();
    await plimsoll(['quarters', file, '--out', out('all'), '--json']);
    expect(readdirSync(out('all')).sort()).toEqual(
      [
        'v1-claims-en.json',
        'v1-claims-ko.json',
        'v1-report-en-board.docx',
        'v1-report-en-board.html',
        'v1-report-en.html',
        'v1-report-en.json',
        'v1-report-ko-board.docx',
        'v1-report-ko-board.html',
        'v1-report-ko.html',
        'v1-report-ko.json',
        'v2-claims-ko.json',
        'v2-report-ko.json',
      ].map((name) => `2025-Q3-${name}`),
    );
  });

  it('a correction of a quarter that is not closed is refused, and writes no report', async () => {
    const { file, folder } = await sample();
    const out = join(folder, 'out');
    const refused = await plimsoll([
      'report',
      file,
      '--quarter',
      '2025-Q3',
      '--correct',
      '고침',
      '--format',
      'json',
      '--out',
      out,
      '--json',
    ]);
    expect([refused.status, refused.json()]).toMatchObject([3, { problems: [{ code: 'quarter.notClosed' }] }]);
    expect(() => statSync(out)).toThrow('ENOENT');
  });
});
