import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Bundle, type Served, serveFromBundle } from '../rpc/bundle.ts';
import type { Reports } from '../rpc/reports.ts';
import { serverKeys } from '../security/server-key.ts';
import { refusalOf } from '../security/server-request.ts';
import { answerOverHttp, type ServerAnswers } from './answer-over-http.ts';

export type BrowserServer = {
  readonly server: Server;
  readonly origin: string;
  /** An address that opens the page once. */ readonly newAddress: () => string;
};

export type HttpServerNeeds = {
  readonly port: number;
  readonly bundle: Bundle;
  readonly reports: Reports;
  readonly answers: ServerAnswers;
  /** What a browser shows that came without a key. */
  readonly keyNeeded: string;
};

/**
 * The browser server: the page and the answers to it, on this machine's own address only. Rejects with the system's error
 * where the port is taken.
 */
export async function startBrowserServer({ port, bundle, reports, answers, keyNeeded }: HttpServerNeeds): Promise<BrowserServer> {
  const authority = `127.0.0.1:${port}`;
  const keys = serverKeys(port);

  async function serve(request: IncomingMessage): Promise<Served> {
    const { host, origin, cookie, 'sec-fetch-site': site } = request.headers;
    const method = request.method ?? '';
    const refusal = refusalOf({ method, host, origin, site: Array.isArray(site) ? site.join() : site }, authority);
    if (refusal !== null) return plain(refusal === 'method' ? 405 : 403, `Refused: ${refusal}`);
    const url = new URL(`http://${authority}`);
    const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
    const key = new URLSearchParams(search).get('key');
    if (method === 'GET' && path === '/' && key !== null) {
      const set = keys.exchange(key);
      return set === null
        ? plain(403, keyNeeded)
        : { ...plain(303, ''), headers: { ...plain(303, '').headers, 'set-cookie': set, location: url.pathname } };
    }
    if (!keys.opens(cookie)) return plain(403, keyNeeded);
    if (method === 'POST')
      return path.startsWith('/rpc/') ? answerOverHttp(answers, path.slice('/rpc/'.length), request) : plain(404, 'Not here');
    if (path.startsWith('/report/')) return reports.serve(method, path.slice('/report/'.length));
    return serveFromBundle(bundle, method, path);
  }

  const server = createServer((request, response) => {
    serve(request).then(
      (served) => send(request, response, served),
      (error: unknown) => {
        console.error(error);
        send(request, response, plain(500, 'Failed'));
      },
    );
  });
  await new Promise<void>((settle, refuse) => {
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', settle);
  });
  return { server, origin: `http://${authority}`, newAddress: () => `http://${authority}/?key=${keys.newKey()}` };
}

function plain(status: number, text: string): Served {
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  return { status, headers, body: text };
}

/** A request whose body was not read to its end has its connection closed: there is nothing more to hear from it. */
function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Served): void {
  const unheard = request.complete || request.method === 'GET' ? {} : { connection: 'close' };
  response.writeHead(status, { ...headers, ...unheard });
  response.end(body);
}
