import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromForm, toForm } from '../../contract/form.ts';
import { formBytes, formOf, newSecret, proofOf, seal, unseal } from '../../contract/sealed.ts';

// The other implementation is OpenSSL's, by way of node:crypto.
const keyOf = (secret: string): Buffer => Buffer.from(secret, 'base64url');
const about = ['call', 'backups.write', 'one'];
const said = (words: readonly string[]): Buffer => Buffer.from(JSON.stringify(words));
const text = new TextEncoder().encode('운영 리스크');

describe('a secret', () => {
  it('has 256 bits, and is another each time', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) expect(keyOf(secret)).toHaveLength(32);
  });
});

describe('a proof', () => {
  it('is HMAC-SHA-256 of the words, told apart where they join', async () => {
    const secret = newSecret();
    const wanted = createHmac('sha256', keyOf(secret)).update('["page","abc"]').digest('base64url');
    expect(await proofOf(secret, 'page', 'abc')).toBe(wanted);
    expect(await proofOf(secret, 'pagea', 'bc')).not.toBe(wanted);
    expect(await proofOf(newSecret(), 'page', 'abc')).not.toBe(wanted);
  });
});

describe('what is sealed', () => {
  it('is AES-256-GCM: twelve bytes to begin with, the cipher, and sixteen bytes of tag', async () => {
    const secret = newSecret();
    const sealed = Buffer.from(await seal(secret, about, text));
    expect(sealed).toHaveLength(12 + text.byteLength + 16);
    const opening = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, 12))
      .setAAD(said(about))
      .setAuthTag(sealed.subarray(-16));
    expect(Buffer.concat([opening.update(sealed.subarray(12, -16)), opening.final()]).toString()).toBe('운영 리스크');
    const iv = randomBytes(12);
    const closing = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(said(about));
    const theirs = Buffer.concat([iv, closing.update(text), closing.final(), closing.getAuthTag()]);
    expect(await unseal(secret, about, new Uint8Array(theirs))).toEqual(text);
  });

  it('is another each time, so that nobody sees that the same was said twice', async () => {
    const secret = newSecret();
    const all = await Promise.all(Array.from({ length: 50 }, () => seal(secret, about, text)));
    expect(new Set(all.map((one) => Buffer.from(one).toString('hex'))).size).toBe(50);
  });

  it('opens with its key about the same only, and not with any bit changed or cut off', async () => {
    const secret = newSecret();
    const sealed = await seal(secret, about, text);
    expect(await unseal(newSecret(), about, sealed)).toBeNull();
    expect(await unseal(secret, ['answer', 'backups.write', 'one'], sealed)).toBeNull();
    for (let bit = 0; bit < sealed.byteLength * 8; bit += 1) {
      const changed = sealed.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await unseal(secret, about, changed)).toBeNull();
    }
    for (let length = 0; length < sealed.byteLength; length += 1) expect(await unseal(secret, about, sealed.slice(0, length))).toBeNull();
  });
});

it('a form and its bytes go through as one run of bytes', async () => {
  const value = { name: '운영', bytes: Uint8Array.from({ length: 70_000 }, (_, at) => at % 256) };
  expect(await fromForm(await formOf(await formBytes(toForm(value))))).toEqual(value);
  for (const bytes of [new Uint8Array(0), new TextEncoder().encode('text/plain\nx'), new TextEncoder().encode('\n')]) {
    await expect(formOf(bytes)).rejects.toBeInstanceOf(TypeError);
  }
});
