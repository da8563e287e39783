import { describe, expect, it } from 'vitest';
import { outsideAddress } from '../../../node/security/outside-address.ts';

describe('a link that leads outside', () => {
  it('opens when it is plain https or mailto', () => {
    expect(outsideAddress('https://www.bis.org/bcbs/publ/d515.htm')).toBe('https://www.bis.org/bcbs/publ/d515.htm');
    expect(outsideAddress('mailto:risk@bank.example?subject=R-12')).toBe('mailto:risk@bank.example?subject=R-12');
  });

  it.each([
    'http://bank.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'app://plimsoll/index.html',
    'smb://server/share',
    'ms-msdt:/id',
    'https://bank.example@evil.example/',
    'https://user:secret@evil.example/',
    'mailto:a@b.example?body=x%0d%0aBcc:c@d.example',
    'not an address',
    '',
    '--help',
    '//bank.example',
  ])('stays shut when it is anything else: %s', (text) => {
    expect(outsideAddress(text)).toBeNull();
  });

  it('is handed on in its escaped form, so that no program takes part of it for an option', () => {
    expect(outsideAddress('https://bank.example/a b"$(id)')).toBe('https://bank.example/a%20b%22$(id)');
    expect(outsideAddress(' https://bank.example/')).toBe('https://bank.example/');
  });
});
