import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { callPath, tradePath } from '../../contract/door.ts';
import { type Bundle, type Served, serveFromBundle } from '../rpc/bundle.ts';
import type { Reports } from '../rpc/reports.ts';
import { serverSessions, type ServerSessions } from '../security/server-sessions.ts';
import { refusalOf } from '../security/server-request.ts';
import { answerOverHttp, bodyOf, LeftOff, type ServerAnswers } from './answer-over-http.ts';

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
  /** What a browser shows whose cookies for this computer are too many to be taken in. */
  readonly tooManyCookies: string;
  /** A page was opened with the last address: it is spent. */
  readonly onOpened?: () => void;
};

/**
 * More than all the cookies that a browser keeps for one host (180 of 4 KiB): other programs on this computer may have set
 * them, and browsers send them to every port. Nothing here reads them.
 */
const largestHead = 1024 * 1024;

/**
 * The browser server: the page and the answers to it, on this machine's own address only. The page is the same for everybody
 * and holds no data; whoever calls needs a session. Rejects with the system's error where the port is taken.
 */
export async function startBrowserServer(needs: HttpServerNeeds): Promise<BrowserServer> {
  const { port, bundle, reports, answers, tooManyCookies, onOpened } = needs;
  const authority = `127.0.0.1:${port}`;
  const sessions = serverSessions(onOpened);

  async function serve(request: IncomingMessage): Promise<Served> {
    const { host, origin } = request.headers;
    const method = request.method ?? '';
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const [site, mode] = [request.headers['sec-fetch-site'], request.headers['sec-fetch-mode']].map((value) => value?.toString());
    const refusal = refusalOf({ method, path, host, origin, site, mode }, authority);
    if (refusal !== null) return plain(refusal === 'method' ? 405 : 403, `Refused: ${refusal}`);
    if (method === 'POST') {
      if (path === tradePath) return trade(sessions, request);
      return path.startsWith(callPath)
        ? answerOverHttp(answers, sessions.keyOf, path.slice(callPath.length), request)
        : plain(404, 'Not here');
    }
    if (path.startsWith('/report/')) return reports.serve(method, path.slice('/report/'.length));
    return serveFromBundle(bundle, method, path);
  }

  const server = createServer({ maxHeaderSize: largestHead }, (request, response) => {
    serve(request).then(
      (served) => send(request, response, served),
      (error: unknown) => {
        if (error instanceof LeftOff) return;
        console.error(error);
        send(request, response, plain(500, 'Failed'));
      },
    );
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return;
    const [status, text] = error.code === 'HPE_HEADER_OVERFLOW' ? ['431', tooManyCookies] : ['400', 'Not understood'];
    const head = Object.entries({ ...plain(0, '').headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} Refused`, ...head, '', text].join('\r\n'));
  });
  await new Promise<void>((settle, refuse) => {
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', settle);
  });
  return { server, origin: `http://${authority}`, newAddress: () => `http://${authority}/#key=${sessions.newToken()}` };
}

/** Lets a page prove that it was opened with the printed address. */
async function trade(sessions: ServerSessions, request: IncomingMessage): Promise<Served> {
  const body = await bodyOf(request, 1024);
  let asked: unknown;
  try {
    asked = body === null ? null : JSON.parse(new TextDecoder().decode(body));
  } catch {
    asked = null;
  }
  const opened = await sessions.open(asked);
  if (opened === null) return plain(403, 'Refused: token');
  return { status: 200, headers: { ...plain(200, '').headers, 'content-type': 'application/json' }, body: JSON.stringify(opened) };
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
