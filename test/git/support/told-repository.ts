import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { repositoryIn, lines, type TestRepository } from './repository.ts';

const lee = (address: string) => `이영희 <lee@${address}>`;

/**
 * A small history with everything in it:
 *
 *     c1 (v1.0) - c2 - c3 ---- m1 (v1.1) - m2 - r1 (v1.1.5) - r2 - m3 - c4 (v1.2) - c5
 *      \            \- f1 - f2 -/          /                    \- h1 -/
 *       \- x1 (v1.0.1) -------------------/
 *
 * v1.1.5 was tagged after v1.2; `away` is on a branch of its own; `blob` names no commit.
 */
export function toldRepository(folder: string): TestRepository {
  if (template === null) {
    const made = mkdtempSync(join(tmpdir(), 'plimsoll-test-told-'));
    template = tell(repositoryIn(made));
  }
  cpSync(template.folder, folder, { recursive: true });
  return repositoryIn(folder, new Map(template.ids));
}
/** Told once, and copied for each test of a file. */
let template: TestRepository | null = null;
afterAll(() => {
  if (template !== null) rmSync(template.folder, { recursive: true, force: true });
  template = null;
});

function tell(it: TestRepository): TestRepository {
  const a = lines('가', 10);
  const first = { 'src/a.ts': a, 'README.md': lines('read', 3), '.mailmap': '이영희 <lee@old> <lee@new>\n' };
  const attributes = '# files that programs write\ngen/** linguist-generated\n';
  it.commit('c1', 'main', {
    subject: '첫 커밋',
    at: 0,
    authoredAt: -2,
    zone: '+0900',
    files: { ...first, '.gitattributes': attributes },
  });
  it.tag('v1.0', 'c1', 10);
  it.commit('c2', 'main', {
    author: lee('old'),
    subject: '기능 추가',
    at: 20,
    authoredAt: 12,
    files: { 'src/b.ts': lines('b', 5), 'package-lock.json': lines('lock', 30_000), 'gen/x.ts': lines('x', 7) },
  });
  it.commit('f1', 'feature/x', {
    author: lee('new'),
    from: 'c2',
    subject: '문서',
    at: 22,
    authoredAt: 21,
    zone: '-0330',
    files: { 'docs/한글 문서.md': lines('문서', 2) },
  });
  it.commit('f2', 'feature/x', { subject: 'Picture', at: 24, files: { 'docs/picture.png': Buffer.from([0x89, 0x50, 0, 1, 2, 0]) } });
  it.commit('c3', 'main', { subject: '작업', at: 25, files: { 'src/a.ts': `${a}한 줄 더\n` } });
  it.commit('m1', 'main', {
    subject: "Merge branch 'feature/x'",
    at: 30,
    merges: 'f2',
    files: { 'docs/한글 문서.md': lines('문서', 2), 'docs/picture.png': Buffer.from([0x89, 0x50, 0, 1, 2, 0]) },
  });
  it.lightTag('v1.1', 'm1');
  const mended = a.replace('가 1\n', '고침\n');
  it.commit('x1', 'fix/1.0.1', { from: 'c1', subject: '긴급 대응 없이 고침', at: 26, files: { 'src/a.ts': mended } });
  it.tag('v1.0.1', 'x1', 27);
  it.commit('m2', 'main', { subject: "Merge branch 'fix/1.0.1'", at: 40, merges: 'x1', files: { 'src/a.ts': `${mended}한 줄 더\n` } });
  it.commit('r1', 'main', {
    subject: 'Revert "기능 추가"',
    body: `This reverts commit ${it.id('c2')}.`,
    at: 42,
    files: { 'src/b.ts': null },
  });
  it.commit('r2', 'main', { subject: 'Revert "작업"', at: 44, files: { 'src/a.ts': mended } });
  it.commit('h1', 'hotfix/urgent', { from: 'r2', subject: 'Stop the flood', at: 45, files: { 'src/c.ts': 'c\n' } });
  it.commit('m3', 'main', { subject: "Merge branch 'hotfix/urgent'", at: 46, merges: 'h1', files: { 'src/c.ts': 'c\n' } });
  it.commit('c4', 'main', { subject: 'Move', at: 47, files: { 'src/a.ts': null, 'lib/a.ts': mended } });
  it.tag('v1.2', 'c4', 100);
  it.tag('v1.1.5', 'r1', 101);
  it.commit('c5', 'main', { subject: 'A clock that is ahead', at: 110, authoredAt: 111, files: { 'README.md': lines('read', 4) } });
  it.commit('away', 'experiment', { from: 'c2', subject: 'Never merged', at: 50, files: { 'src/d.ts': 'd\n' } });
  it.lightTag('away-1', 'away');
  it.lightTag('blob', 'main:README.md');
  return it;
}
