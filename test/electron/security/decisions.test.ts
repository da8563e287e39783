import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../electron/security/app-address.ts';
import { mayCall, mayNavigate, mayRequest, mayShowInFrame, mayUse } from '../../../electron/security/decisions.ts';

describe('an address', () => {
  it('is one of the two places of the app, or none', () => {
    expect(siteOf('app://plimsoll/index.html')).toBe('app');
    expect(siteOf('app://report/1')).toBe('report');
  });

  it.each([
    'app://plimsoll.evil.example/',
    'app://evil/',
    'app://plimsoll:8080/',
    'app://user@plimsoll/',
    'app://user:x@report/',
    'https://plimsoll/',
    'app:plimsoll',
    'app:///plimsoll',
    'http://app://plimsoll',
    '',
  ])('that only looks like one is none: %s', (address) => {
    expect(siteOf(address)).toBeNull();
  });
});

describe('the window', () => {
  it('goes to its own page and nowhere else', () => {
    expect(mayNavigate('app://plimsoll/index.html')).toBe(true);
    expect(mayNavigate('app://plimsoll/index.html#/risks')).toBe(true);
    for (const address of [
      'app://plimsoll/other.html',
      'app://report/1',
      'https://bank.example/',
      'about:blank',
      'file:///etc/passwd',
      'data:text/html,x',
    ]) {
      expect(mayNavigate(address)).toBe(false);
    }
  });

  it('shows reports in a frame and nothing else', () => {
    expect(mayShowInFrame('app://report/1')).toBe(true);
    for (const address of ['app://plimsoll/index.html', 'https://bank.example/', 'data:text/html,x', 'blob:app://plimsoll/1']) {
      expect(mayShowInFrame(address)).toBe(false);
    }
  });

  it('asks only the app', () => {
    for (const address of ['app://plimsoll/assets/a.js', 'app://report/1', 'data:image/png;base64,', 'blob:app://plimsoll/1']) {
      expect(mayRequest(address, false)).toBe(true);
    }
    for (const address of [
      'https://bank.example/',
      'http://127.0.0.1:3000/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'ftp://x/',
      'blob:https://bank.example/1',
      'blob:app://report/1',
      'blob:null/1',
      'blob:',
      'app://other/',
      'devtools://devtools/bundled/devtools_app.html',
      'chrome://gpu',
    ]) {
      expect(mayRequest(address, false)).toBe(false);
    }
  });

  it('has developer tools in development only', () => {
    expect(mayRequest('devtools://devtools/bundled/devtools_app.html', true)).toBe(true);
    expect(mayRequest('http://127.0.0.1:9222/', true)).toBe(false);
  });

  it('may write to the clipboard and use nothing else of the machine', () => {
    expect(mayUse('clipboard-sanitized-write')).toBe(true);
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'midi',
      'fullscreen',
      'openExternal',
      'usb',
      'hid',
      'serial',
      '',
    ]) {
      expect(mayUse(permission)).toBe(false);
    }
  });
});

describe('a call', () => {
  const page = { address: 'app://plimsoll/index.html', isMainFrame: true, isAppWindow: true };

  it('is answered when it comes from the page of the app', () => {
    expect(mayCall(page)).toBe(true);
  });

  it('is refused from a frame, from another window, and from another address', () => {
    expect(mayCall({ ...page, isMainFrame: false })).toBe(false);
    expect(mayCall({ ...page, isAppWindow: false })).toBe(false);
    for (const address of ['app://report/1', 'https://plimsoll/', 'about:blank', 'data:text/html,x', ''])
      expect(mayCall({ ...page, address })).toBe(false);
  });
});
