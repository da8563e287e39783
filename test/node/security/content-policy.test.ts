import { describe, expect, it } from 'vitest';
import { appPolicy, guardedHeaders, reportPolicy } from '../../../node/security/content-policy.ts';

function directive(policy: string, name: string): string | undefined {
  return policy
    .split('; ')
    .find((part) => part === name || part.startsWith(`${name} `))
    ?.slice(name.length)
    .trim();
}

describe('the policy of the app', () => {
  const policy = appPolicy('bm9uY2U=', 'app://report');

  it('allows nothing that it does not name', () => {
    expect(directive(policy, 'default-src')).toBe("'none'");
  });

  it('runs scripts of the bundle only: no eval, no inline script, no other source', () => {
    expect(directive(policy, 'script-src')).toBe("'self'");
    expect(directive(policy, 'script-src-attr')).toBe("'none'");
    expect(directive(policy, 'worker-src')).toBe("'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('lets a worker that hashes run WebAssembly, and changes nothing else for it', () => {
    const ofWorker = appPolicy('bm9uY2U=', 'app://report', 'wasm');
    expect(directive(ofWorker, 'script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(ofWorker.replace(" 'wasm-unsafe-eval'", '')).toBe(policy);
  });

  it('takes made styles only with the nonce of this response', () => {
    expect(directive(policy, 'style-src')).toBe("'self' 'nonce-bm9uY2U='");
  });

  it.each(['object-src', 'base-uri', 'form-action', 'frame-ancestors'])('forbids %s', (name) => {
    expect(directive(policy, name)).toBe("'none'");
  });

  it('names no address of the web', () => {
    expect(policy).not.toMatch(/https?:|wss?:|\*/);
    expect(directive(policy, 'connect-src')).toBe("'self'");
  });
});

describe('the policy of a report', () => {
  const policy = reportPolicy('app://plimsoll');

  it('runs nothing, asks for nothing and is shown only by the app', () => {
    expect(directive(policy, 'default-src')).toBe("'none'");
    expect(policy).not.toContain('script-src');
    expect(directive(policy, 'sandbox')).toBe('');
    expect(directive(policy, 'frame-ancestors')).toBe('app://plimsoll');
    expect(policy).not.toMatch(/https?:|connect-src|'self'/);
  });
});

it('every response says its type and its policy, and is not kept', () => {
  expect(guardedHeaders('text/css', 'p')).toMatchObject({
    'content-type': 'text/css',
    'content-security-policy': 'p',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
});
