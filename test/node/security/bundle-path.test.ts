import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileInBundle } from '../../../node/security/bundle-path.ts';

const root = '/opt/plimsoll/out/renderer';

describe('a request path', () => {
  it('names a file of the bundle', () => {
    expect(fileInBundle(root, '/')).toBe(`${root}/index.html`);
    expect(fileInBundle(root, '/assets/index-1.js')).toBe(`${root}/assets/index-1.js`);
    expect(fileInBundle(root, '/assets/a%20b.css')).toBe(`${root}/assets/a b.css`);
  });

  it.each([
    '/../secret',
    '/assets/../../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/%2e%2e%2fsecret',
    '/assets/%2e%2e/%2e%2e/secret',
    '/..\\secret',
    '/..%5csecret',
    '/C:/Windows/win.ini',
    '/c%3a/Windows/win.ini',
    '//etc/passwd',
    '/assets//x.js',
    '/%00',
    '/index.html%00.png',
    '/.git/config',
    '/assets/.hidden',
    '/%',
    '/%c0%ae%c0%ae/secret',
    '',
    'index.html',
    '/assets/',
  ])('that would leave the bundle or hide in it names nothing: %s', (wanted) => {
    expect(fileInBundle(root, wanted)).toBeNull();
  });

  it('stays inside on Windows, where a path may also name a drive', () => {
    const bundle = 'C:\\Program Files\\Plimsoll\\renderer';
    expect(fileInBundle(bundle, '/assets/index.js', path.win32)).toBe(`${bundle}\\assets\\index.js`);
    expect(fileInBundle(bundle, '/D:/x.js', path.win32)).toBeNull();
    expect(fileInBundle(bundle, '/..%5c..%5cx.js', path.win32)).toBeNull();
  });

  it('never leaves the bundle, whatever it is made of', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', '%2e%2e', '%2f', '%5c', '\\', 'a', 'a.js', '%00', 'C:', '~'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        for (const system of [path.posix, path.win32]) {
          const bundle = system === path.posix ? root : 'C:\\app\\renderer';
          const file = fileInBundle(bundle, `/${parts.join('/')}`, system);
          expect(file === null ? 'inside' : system.relative(bundle, file)).not.toMatch(/^\.\.|^$/);
        }
      }),
    );
  });
});
