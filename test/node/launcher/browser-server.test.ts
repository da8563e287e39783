import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePort } from '../../../node/launcher/server-port.ts';
import { startBrowserServer, type BrowserServer } from '../../../node/launcher/http-server.ts';
import type { ServerAnswers } from '../../../node/launcher/answer-over-http.ts';
import { reportShelf } from '../../../node/rpc/reports.ts';
import { aboutAnswer, callHeader, sessionHeader } from '../../../contract/door.ts';
import { toForm } from '../../../contract/form.ts';
import { formBytes, seal } from '../../../contract/sealed.ts';
import {
  askForSession,
  callSealed,
  openSession,
  ownHeaders,
  send as sendTo,
  tokenIn,
  type Heard,
  type Session,
} from './support/door-client.ts';

const tooManyCookies = 'Delete the cookies of 127.0.0.1';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-door-'));
const written: Uint8Array[] = [];
const backup = {
  id: 'reg-1.20251103T090000000Z.7.plimsoll',
  registerId: 'reg-1',
  name: '운영 리스크',
  seq: 7,
  hash: 'ab'.repeat(32),
  at: '2025-11-03T09:00:00.000Z',
  size: 3,
  reason: 'timer' as const,
};
const reports = reportShelf("'self'", randomUUID);
const answers: ServerAnswers = {
  'report.show': ({ html }) => ({ address: `/report/${reports.keep(html)}` }),
  'pdf.print': () => ({ ok: true, value: Buffer.from('%PDF-') }),
  'backups.list': () => [backup],
  'backups.write': ({ bytes }) => {
    written.push(bytes);
    return { ok: true, value: { ...backup, size: bytes.byteLength } };
  },
  'backups.read': () => ({ ok: false, problems: [{ code: 'file.missing' }] }),
  'backups.remove': () => ({ ok: true, value: null }),
  'journal.known': () => [],
  'journal.append': () => ({ ok: true, value: { state: 'taken', head: null } }),
  'journal.read': () => ({ ok: false, problems: [{ code: 'file.missing' }] }),
  'journal.forget': () => ({ ok: true, value: null }),
  'drafts.hold': () => null,
  'drafts.held': () => [],
  'shell.open': () => false,
  'app.info': () => ({
    host: 'browser',
    version: '1.2.3',
    userName: 'kim',
    language: 'ko',
    platform: 'linux',
    lastRegister: null,
    endedCleanly: true,
  }),
  'app.setLanguage': () => null,
  'app.rememberRegister': () => null,
  'app.flushed': () => null,
};

let port: number;
let browserServer: BrowserServer;
let session: Session;
let opened = 0;

const send = (method: string, path: string, headers: OutgoingHttpHeaders = {}, body: Uint8Array | string = ''): Promise<Heard> =>
  sendTo(port, method, path, headers, body);
const own = (): OutgoingHttpHeaders => ({ host: `127.0.0.1:${port}` });
const call = async (channel: string, args: unknown, headers: OutgoingHttpHeaders = {}): Promise<Heard> =>
  (await callSealed(port, session, channel, args, { headers })).heard;
const answerTo = async (channel: string, args: unknown): Promise<unknown> => (await callSealed(port, session, channel, args)).answer;

beforeAll(async () => {
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html><html><head><title>p</title></head><body></body></html>');
  writeFileSync(join(folder, 'renderer/a.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'outside the bundle');
  port = await choosePort();
  const bundle = { root: join(folder, 'renderer'), reports: "'self'" as const, newNonce: randomUUID, marks: '<meta name="mark">' };
  browserServer = await startBrowserServer({ port, bundle, reports, answers, tooManyCookies, onOpened: () => (opened += 1) });
  session = await openSession(port, browserServer.newAddress());
});

afterAll(() => {
  browserServer.server.close();
  browserServer.server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

describe('the token in the address', () => {
  it('is not sent, works once, and makes a key that is not sent either', async () => {
    const address = browserServer.newAddress();
    expect(new URL(address).pathname + new URL(address).search).toBe('/');
    const before = opened;
    const { heard } = await askForSession(port, tokenIn(address));
    expect(heard.status).toBe(200);
    expect(opened).toBe(before + 1);
    expect(heard.headers['set-cookie']).toBeUndefined();
    expect(heard.text).not.toContain(tokenIn(address));
    const again = await askForSession(port, tokenIn(address));
    expect([again.heard.status, again.heard.text]).toEqual([403, 'Refused: token']);
    expect(opened).toBe(before + 1);
  });

  it('makes one session where two ask at the same moment', async () => {
    const token = tokenIn(browserServer.newAddress());
    const asked = await Promise.all([1, 2, 3, 4].map(() => askForSession(port, token)));
    expect(asked.filter(({ heard }) => heard.status === 200)).toHaveLength(1);
    expect(asked.filter(({ heard }) => heard.status === 403)).toHaveLength(3);
  });

  it('is void as soon as there is a newer one, and none can be guessed', async () => {
    const older = tokenIn(browserServer.newAddress());
    const newer = tokenIn(browserServer.newAddress());
    for (const token of [older, 'A'.repeat(43), newer.slice(0, 42)]) expect((await askForSession(port, token)).heard.status).toBe(403);
    for (const body of ['', '{}', 'null', '{"nonce":1}', JSON.stringify({ nonce: newer, proof: newer }), 'x'.repeat(5000)]) {
      expect((await send('POST', '/session', ownHeaders(port), body)).status).toBe(403);
    }
    expect((await askForSession(port, newer)).heard.status).toBe(200);
  });

  it('is traded by the own page only', async () => {
    const address = browserServer.newAddress();
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${port + 1}`]) {
      expect((await send('POST', '/session', { ...own(), origin }, '{}')).status).toBe(403);
    }
    expect((await send('POST', '/session', own(), '{}')).status).toBe(403);
    await openSession(port, address);
  });
});

describe('the browser server', () => {
  it('shows the page, under the whole policy with a nonce used once: it holds nothing of anybody', async () => {
    const [first, second] = [await send('GET', '/', own()), await send('GET', '/', own())];
    expect(first.status).toBe(200);
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';.*frame-src 'self'.*frame-ancestors 'none'$/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(first.text).toContain(`<head><meta name="csp-nonce" content="${nonce}"><meta name="mark">`);
    expect(second.text).not.toContain(nonce);
  });

  it('answers no call without the session, with a wrong one, with another key, or by a cookie', async () => {
    const cookie = `plimsoll-${port}=${session.key}; ${sessionHeader}=${session.session}`;
    expect((await call('app.info', {}, { [sessionHeader]: '' })).status).toBe(403);
    expect((await call('app.info', {}, { [sessionHeader]: '', cookie })).status).toBe(403);
    expect((await call('app.info', {}, { [sessionHeader]: 'A'.repeat(22) })).status).toBe(403);
    expect((await call('app.info', {}, { [sessionHeader]: [session.session, session.session] })).status).toBe(403);
    expect((await call('app.info', {}, { [callHeader]: '' })).status).toBe(403);
    const guess = { ...session, key: 'A'.repeat(43) };
    expect((await callSealed(port, guess, 'app.info', {})).heard.status).toBe(403);
    const plain = await formBytes(toForm({}));
    for (const body of [plain, new Uint8Array(0), new Uint8Array(40)]) {
      expect((await callSealed(port, session, 'app.info', {}, { body })).heard.status).toBe(403);
    }
  });

  it('takes no call for another channel or under another number, nor an answer for a call', async () => {
    expect((await callSealed(port, session, 'app.info', {}, { about: 'app.flushed' })).heard.status).toBe(403);
    expect((await call('app.info', {}, { [callHeader]: 'another' })).status).toBe(403);
    const body = await seal(session.key, aboutAnswer('app.info', 'one'), await formBytes(toForm({})));
    expect((await callSealed(port, session, 'app.info', {}, { body, headers: { [callHeader]: 'one' } })).heard.status).toBe(403);
  });

  it('serves the page whatever cookies other programs of this computer have set, as many as a browser keeps', async () => {
    const cookies = Array.from({ length: 180 }, (_, at) => `plimsoll-${port}${at}=${'x'.repeat(4000)}`).join('; ');
    for (const cookie of [`plimsoll-${port}=a; plimsoll-${port}=b`, '=;;=,\u0001'.replace('\u0001', ''), cookies]) {
      expect((await send('GET', '/', { ...own(), cookie })).status).toBe(200);
      expect((await call('app.info', {}, { cookie })).status).toBe(200);
    }
    const more = await send('GET', '/', { ...own(), cookie: 'x'.repeat(1_100_000) });
    expect([more.status, more.text]).toEqual([431, tooManyCookies]);
  });

  it('answers to its own name only: not localhost, another port, another name that leads here, or none', async () => {
    for (const host of [
      'localhost',
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `evil.example:${port}`,
      `[::1]:${port}`,
      `127.0.0.1:${port}.evil.example`,
    ]) {
      expect((await send('GET', '/', { host })).status).toBe(403);
      expect((await call('app.info', {}, { host })).status).toBe(403);
    }
    expect((await send('GET', '/', {})).status).toBe(400);
  });

  it('lets only its own page call', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      `http://localhost:${port}`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      `http://127.0.0.1:${port}/`,
    ]) {
      expect((await call('app.info', {}, { origin })).status).toBe(403);
      expect((await send('GET', '/', { ...own(), origin })).status).toBe(403);
    }
    expect((await send('POST', '/rpc/app.info', own())).status).toBe(403);
    expect((await send('POST', '/rpc/app.info', { ...own(), [sessionHeader]: session.session })).text).toBe('Refused: origin');
    expect((await call('app.info', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call('app.info', {}, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await call('app.info', {}, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('can be gone to from elsewhere, as from the file that opens it, and nothing else of it can', async () => {
    const from = { ...own(), 'sec-fetch-site': 'cross-site' };
    expect((await send('GET', '/', { ...from, 'sec-fetch-mode': 'navigate' })).status).toBe(200);
    expect((await send('GET', '/', { ...from, 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
    expect((await send('GET', '/a.js', { ...from, 'sec-fetch-mode': 'navigate' })).status).toBe(403);
    expect((await send('GET', '/report/x', { ...from, 'sec-fetch-mode': 'navigate' })).status).toBe(403);
  });

  it('does not let a browser ask beforehand on behalf of others', async () => {
    const asked = await send('OPTIONS', '/rpc/app.info', {
      ...own(),
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
    });
    expect(asked.status).toBe(405);
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('serves no file outside the bundle', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/..%5csecret.txt',
      '//etc/passwd',
      '/%00',
      '/a.js/../../secret.txt',
      '/report/../../secret.txt',
    ]) {
      const heard = await send('GET', path, own());
      expect(`${path} ${heard.status}`).toMatch(/ 404$/);
      expect(heard.text).not.toContain('outside the bundle');
    }
  });

  it('listens on this machine only', () => {
    expect(browserServer.server.address()).toMatchObject({ address: '127.0.0.1', port });
  });

  it('shows a report under a policy without scripts, in a frame of its own page', async () => {
    const shown = (await answerTo('report.show', { html: '<h1>Report</h1>' })) as { address: string };
    const report = await send('GET', shown.address, own());
    expect(report.text).toBe('<h1>Report</h1>');
    expect(report.headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'self'; sandbox$/);
    expect(report.headers['content-security-policy']).not.toContain('script');
  });
});

describe('a call through the browser server', () => {
  it('carries bytes both ways, and Korean', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    const args = { store: null, registerId: 'reg-1', name: '운영 리스크', seq: 7, hash: 'ab'.repeat(32), reason: 'asked', bytes };
    expect(await answerTo('backups.write', args)).toEqual({ ok: true, value: { ...backup, size: 70_000 } });
    expect(Buffer.from(written.at(-1) ?? []).equals(bytes)).toBe(true);
    expect(await answerTo('pdf.print', { html: '<p>' })).toEqual({ ok: true, value: new TextEncoder().encode('%PDF-') });
  });

  it('is checked against the contract', async () => {
    expect((await call('app.setLanguage', { language: 'xx' })).status).toBe(400);
    expect((await call('app.info', { more: 1 })).status).toBe(400);
    expect((await call('backups.read', { id: '../../etc/passwd' })).status).toBe(400);
    expect((await call('backups.write', { bytes: 'not bytes' })).status).toBe(400);
  });

  it('reaches no channel but those of the server: files go through the browser itself', async () => {
    for (const channel of ['files.open', 'files.save', 'constructor', '__proto__', 'toString', '', 'app.info/..', '%61pp.info']) {
      expect((await call(channel, {})).status).toBe(404);
    }
  });

  it('holds a form of the app and nothing else', async () => {
    const texts = ['', '{}', 'application/json\n{}', 'multipart/form-data\n{}', 'multipart/form-data; boundary=other\n--b\r\n'];
    for (const text of texts) {
      const plain = new TextEncoder().encode(text);
      expect((await callSealed(port, session, 'app.info', {}, { plain })).heard.status).toBe(400);
    }
  });

  it('is refused when it is too large, whether it says so or not', async () => {
    const large = 'x'.repeat(100_000);
    expect((await call('app.setLanguage', { language: large })).status).toBe(413);
    const unsaid = await new Promise<string>((settle) => {
      const socket = connect(port, '127.0.0.1');
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk.toString();
      });
      socket.on('close', () => settle(heard));
      socket.on('error', () => settle(heard));
      socket.write(
        `POST /rpc/app.info HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n${sessionHeader}: ${session.session}\r\n` +
          `${callHeader}: x\r\nTransfer-Encoding: chunked\r\n\r\n`,
      );
      for (let n = 0; n < 3; n += 1) socket.write(`8000\r\n${'y'.repeat(0x8000)}\r\n`);
    });
    expect(unsaid).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that is broken off prints nothing, at whatever point, and the next one is answered', async () => {
    const printed: unknown[][] = [];
    const print = console.error;
    console.error = (...words: unknown[]) => void printed.push(words);
    const head =
      `POST /rpc/backups.write HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
      `${sessionHeader}: ${session.session}\r\n${callHeader}: x\r\nContent-Length: 900000\r\n\r\n`;
    try {
      for (const part of [head.slice(0, 60), head, head + 'y'.repeat(1000), head + 'y'.repeat(300_000)]) {
        await new Promise<void>((settle) => {
          const socket = connect(port, '127.0.0.1');
          socket.on('close', () => settle());
          socket.on('error', () => undefined);
          socket.write(part, () => setTimeout(() => socket.resetAndDestroy(), 30));
        });
      }
      expect((await call('app.info', {})).status).toBe(200);
    } finally {
      console.error = print;
    }
    expect(printed).toEqual([]);
  });
});

it('a port that is taken is refused, never replaced', async () => {
  const bundle = { root: folder, reports: "'self'" as const, newNonce: randomUUID, marks: '' };
  await expect(startBrowserServer({ port, bundle, reports, answers, tooManyCookies })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
