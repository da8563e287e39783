import { describe, expect, it } from 'vitest';
import { openerOf } from '../../../node/launcher/open-address.ts';
import { reasonIn } from '../../../node/launcher/electron-binary.ts';
import { isAboutSandbox } from '../../../node/launcher/open-window.ts';
import { dataFolder } from '../../../node/host/data-folder.ts';
import { languageOf, terminalLocale } from '../../../node/host/system.ts';

describe('what Chromium says when its sandbox cannot start', () => {
  it.each([
    'Running as root without --no-sandbox is not supported. See https://crbug.com/638180.',
    '[1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.',
    '[1:FATAL:zygote_host_impl_linux.cc(127)] No usable sandbox! If you are running on Ubuntu 23.10+ …',
  ])('is understood: %s', (said) => {
    expect(isAboutSandbox(said)).toBe(true);
  });

  it('is told from other failures', () => {
    expect(isAboutSandbox('error while loading shared libraries: libgtk-3.so.0')).toBe(false);
    expect(isAboutSandbox('Missing X server or $DISPLAY')).toBe(false);
  });
});

it('of a trace one line is shown: the one that tells the error, without its time stamp', () => {
  const trace = '\nnode:internal/x:1\n  at foo\nRequestError: getaddrinfo ENOTFOUND github.com\n  at bar';
  expect(reasonIn(trace)).toBe('RequestError: getaddrinfo ENOTFOUND github.com');
  expect(reasonIn('[9:1122/1.2:ERROR:x.cc(1)] Missing X server')).toBe('Missing X server');
  expect(reasonIn('')).toBe('');
});

it('an address is opened without a shell', () => {
  expect(openerOf('linux', 'https://x.example/')).toEqual(['xdg-open', 'https://x.example/']);
  expect(openerOf('darwin', 'https://x.example/')).toEqual(['open', 'https://x.example/']);
  expect(openerOf('win32', 'https://x.example/?a&b')).toEqual(['rundll32', 'url.dll,FileProtocolHandler', 'https://x.example/?a&b']);
});

it('the data of a user lie where each system keeps such data', () => {
  expect(dataFolder('linux', {}, '/home/kim')).toBe('/home/kim/.config/Plimsoll');
  expect(dataFolder('linux', { XDG_CONFIG_HOME: '/x' }, '/home/kim')).toBe('/x/Plimsoll');
  expect(dataFolder('darwin', {}, '/Users/kim')).toBe('/Users/kim/Library/Application Support/Plimsoll');
  expect(dataFolder('win32', { APPDATA: 'C:\\Users\\kim\\AppData\\Roaming' }, 'C:\\Users\\kim')).toBe(
    'C:\\Users\\kim\\AppData\\Roaming\\Plimsoll',
  );
  expect(dataFolder('win32', {}, 'C:\\Users\\kim')).toBe('C:\\Users\\kim\\AppData\\Roaming\\Plimsoll');
});

it('Korean is spoken to who has a Korean locale, English to everyone else', () => {
  expect(['ko', 'ko-KR', 'ko_KR.UTF-8', 'KO_kr'].map(languageOf)).toEqual(['ko', 'ko', 'ko', 'ko']);
  expect(['en-US', 'C', '', 'kok-IN', 'ja'].map(languageOf)).toEqual(['en', 'en', 'en', 'en', 'en']);
  expect(terminalLocale({ LC_ALL: 'ko_KR', LANG: 'en_US' })).toBe('ko_KR');
  expect(terminalLocale({ LC_ALL: '', LANG: 'en_US' })).toBe('en_US');
});
