import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePort } from '../../../node/launcher/server-port.ts';
import { startBrowserServer, type BrowserServer } from '../../../node/launcher/http-server.ts';
import type { ServerAnswers } from '../../../node/launcher/answer-over-http.ts';
import { reportShelf } from '../../../node/rpc/reports.ts';
import { fromForm, toForm } from '../../../contract/form.ts';

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
let cookie: string;

type Heard = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string; readonly bytes: Buffer };

/** A request that says exactly what it is told to say: `fetch` would not let us lie. */
function send(method: string, path: string, headers: OutgoingHttpHeaders = {}, body: Uint8Array | string = ''): Promise<Heard> {
  return new Promise((settle, refuse) => {
    const request = ask({ host: '127.0.0.1', port, method, path, headers, setHost: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        settle({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() });
      });
    });
    request.on('error', refuse);
    request.end(body);
  });
}

const own = (): OutgoingHttpHeaders => ({ host: `127.0.0.1:${port}`, cookie });

async function call(channel: string, args: unknown, headers: OutgoingHttpHeaders = {}): Promise<Heard> {
  const form = new Response(toForm(args));
  const body = new Uint8Array(await form.arrayBuffer());
  const type = form.headers.get('content-type') ?? '';
  return send('POST', `/rpc/${channel}`, { ...own(), origin: `http://127.0.0.1:${port}`, 'content-type': type, ...headers }, body);
}

async function answerIn(heard: Heard): Promise<unknown> {
  const type = heard.headers['content-type'] ?? '';
  return fromForm(await new Response(new Uint8Array(heard.bytes), { headers: { 'content-type': type } }).formData());
}

beforeAll(async () => {
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html><html><head><title>p</title></head><body></body></html>');
  writeFileSync(join(folder, 'renderer/a.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'outside the bundle');
  port = await choosePort();
  const bundle = { root: join(folder, 'renderer'), reports: "'self'" as const, newNonce: randomUUID, marks: '<meta name="mark">' };
  browserServer = await startBrowserServer({ port, bundle, reports, answers, keyNeeded: 'Open the printed address' });
  const { pathname, search } = new URL(browserServer.newAddress());
  const opened = await send('GET', pathname + search, { host: `127.0.0.1:${port}` });
  cookie = (opened.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
});

afterAll(() => {
  browserServer.server.close();
  browserServer.server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

describe('the key in the address', () => {
  it('works once: it becomes a cookie that scripts cannot read and no other site can send, and leaves the address', async () => {
    const { pathname, search } = new URL(browserServer.newAddress());
    const first = await send('GET', pathname + search, { host: `127.0.0.1:${port}` });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/^plimsoll-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await send('GET', pathname + search, { host: `127.0.0.1:${port}` });
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toBe('Open the printed address');
  });

  it('is void as soon as there is a newer one, and none can be guessed', async () => {
    const older = new URL(browserServer.newAddress());
    browserServer.newAddress();
    for (const search of [older.search, '?key=', '?key=null', '?key=undefined', `?key=${'A'.repeat(43)}`]) {
      expect((await send('GET', `/${search}`, { host: `127.0.0.1:${port}` })).status).toBe(403);
    }
  });
});

describe('the browser server', () => {
  it('shows the page, under the whole policy with a nonce used once, to who has the cookie', async () => {
    const [first, second] = [await send('GET', '/', own()), await send('GET', '/', own())];
    expect(first.status).toBe(200);
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';.*frame-src 'self'.*frame-ancestors 'none'$/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(first.text).toContain(`<head><meta name="csp-nonce" content="${nonce}"><meta name="mark">`);
    expect(second.text).not.toContain(nonce);
  });

  it('shows nothing without the cookie, with a wrong one, or with two', async () => {
    const name = cookie.split('=')[0];
    for (const given of [
      undefined,
      '',
      `${name}=`,
      `${name}=${'A'.repeat(43)}`,
      `x${cookie}`,
      `${cookie}; ${name}=evil`,
      cookie.replace('plimsoll', 'Plimsoll'),
    ]) {
      const headers = { host: `127.0.0.1:${port}`, ...(given === undefined ? {} : { cookie: given }) };
      for (const path of ['/', '/a.js', '/report/1']) expect((await send('GET', path, headers)).status).toBe(403);
    }
    expect((await call('app.info', {}, { cookie: '' })).status).toBe(403);
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
      expect((await send('GET', '/', { cookie, host })).status).toBe(403);
      expect((await call('app.info', {}, { host })).status).toBe(403);
    }
    expect((await send('GET', '/', { cookie })).status).toBe(400);
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
    const { origin: _, ...noOrigin } = { ...own(), origin: '' };
    expect((await send('POST', '/rpc/app.info', noOrigin)).status).toBe(403);
    expect((await call('app.info', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call('app.info', {}, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await call('app.info', {}, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
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
    const shown = (await answerIn(await call('report.show', { html: '<h1>Report</h1>' }))) as { address: string };
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
    expect(await answerIn(await call('backups.write', args))).toEqual({ ok: true, value: { ...backup, size: 70_000 } });
    expect(Buffer.from(written.at(-1) ?? []).equals(bytes)).toBe(true);
    expect(await answerIn(await call('pdf.print', { html: '<p>' }))).toEqual({ ok: true, value: new TextEncoder().encode('%PDF-') });
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

  it('is a form and nothing that another page could send without being asked', async () => {
    for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      const heard = await send('POST', '/rpc/app.info', { ...own(), origin: `http://127.0.0.1:${port}`, 'content-type': type }, '{}');
      expect(heard.status).toBe(415);
    }
    const broken = await call('app.info', {}, { 'content-type': 'multipart/form-data; boundary=other' });
    expect(broken.status).toBe(400);
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
        `POST /rpc/app.info HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${cookie}\r\n` +
          'Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n',
      );
      for (let n = 0; n < 3; n += 1) socket.write(`8000\r\n${'y'.repeat(0x8000)}\r\n`);
    });
    expect(unsaid).toMatch(/^HTTP\/1\.1 413 /);
  });
});

it('a port that is taken is refused, never replaced', async () => {
  const bundle = { root: folder, reports: "'self'" as const, newNonce: randomUUID, marks: '' };
  await expect(startBrowserServer({ port, bundle, reports, answers, keyNeeded: '' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
