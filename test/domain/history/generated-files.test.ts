import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../domain/history/generated-files.ts';
import { matchesPath } from '../../../domain/history/glob.ts';

const isGenerated = (path: string, text = '') => generatedFiles([{ folder: '', text }])(path);

describe('a generated file', () => {
  it.each([
    'package-lock.json',
    'apps/web/yarn.lock',
    'pnpm-lock.yaml',
    'Cargo.lock',
    'go.sum',
    'poetry.lock',
    'Gemfile.lock',
    'composer.lock',
    'public/jquery.min.js',
    'dist/index.js',
    'packages/a/dist/deep/b.js',
    'node_modules/left-pad/index.js',
    'proto/a.pb.go',
  ])('is %s', (path) => expect(isGenerated(path)).toBe(true));

  it.each(['package.json', 'src/lock.ts', 'yarn.lock.md', 'distance/a.ts', 'src/dist.ts', 'src/min.js', 'src/a.ts'])('is not %s', (path) =>
    expect(isGenerated(path)).toBe(false),
  );

  it('is what the repository calls so, whatever its name', () => {
    const text = '# what is made\n*.svg linguist-generated\n/api/** text linguist-generated=true\nfonts/*.css  linguist-generated\r\n';
    expect(['a/b.svg', 'api/v1/x.ts', 'fonts/a.css'].map((path) => isGenerated(path, text))).toEqual([true, true, true]);
    expect(['api.ts', 'fonts/deep/a.css', 'sub/fonts/a.css'].map((path) => isGenerated(path, text))).toEqual([false, false, false]);
  });

  it('is not what the repository says is none: the later line decides', () => {
    const text =
      'go.sum -linguist-generated\n*.ts linguist-generated\nsrc/** linguist-generated=false\nsrc/back/yarn.lock !linguist-generated\n';
    expect(['go.sum', 'a.ts', 'src/a.ts', 'src/yarn.lock', 'src/back/yarn.lock'].map((path) => isGenerated(path, text))).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  it('is what the attributes nearest to it say', () => {
    const files = [
      { folder: 'web/', text: '*.ts -linguist-generated\n' },
      { folder: '', text: '*.ts linguist-generated\n' },
    ];
    const ask = generatedFiles(files);
    expect([ask('a.ts'), ask('web/a.ts'), ask('website/a.ts')]).toEqual([true, false, true]);
  });
});

describe('a pattern of paths', () => {
  it.each([
    ['*.ts', 'a/b/c.ts', true],
    ['a*c', 'abbc', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false],
    ['[]x', '[]x', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['/a', 'a', true],
    ['/a', 'b/a', false],
    ['a/*', 'a/b/c', false],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', false],
    ['**/c', 'c', true],
    ['**/c', 'a/b/c', true],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/b/b/c', true],
    ['a/**/c', 'a/b/b/d', false],
  ])('%s, %s: %s', (pattern, path, matches) => expect(matchesPath(pattern, path)).toBe(matches));

  it('of stars and letters takes what an expression would take', () => {
    const letters = (...symbols: readonly string[]) => fc.string({ unit: fc.constantFrom(...symbols), maxLength: 12 });
    fc.assert(
      fc.property(letters('a', 'b', '*', '?'), letters('a', 'b'), (pattern, name) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '[ab]*').replaceAll('?', '[ab]')}$`);
        expect(matchesPath(pattern, name)).toBe(expression.test(name));
      }),
    );
  });

  it('that was made to take for ever does not', () => {
    expect(matchesPath('a*'.repeat(200) + 'b', 'a'.repeat(5_000))).toBe(false);
    expect(matchesPath('**/a/'.repeat(100) + 'b', 'a/'.repeat(2_000) + 'c')).toBe(false);
  });
});
