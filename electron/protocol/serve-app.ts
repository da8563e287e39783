import { randomBytes } from 'node:crypto';
import { protocol, type Protocol } from 'electron';
import { type Bundle, type Served, serveFromBundle } from '../../node/rpc/bundle.ts';
import type { Reports } from '../../node/rpc/reports.ts';
import { siteOf, scheme } from '../security/app-address.ts';

/** Before the app is ready: the scheme counts as a secure origin of its own, so that workers, storage and policies work. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the bundle at `app://plimsoll` and finished reports at `app://report`. */
export function serveApp(onto: Protocol, root: string, reports: Reports): void {
  const bundle: Bundle = { root, reports: 'app://report', newNonce: () => randomBytes(16).toString('base64'), marks: '' };
  onto.handle(scheme, async (request) => {
    const { pathname } = new URL(request.url);
    const site = siteOf(request.url);
    if (site === 'app') return responseOf(await serveFromBundle(bundle, request.method, pathname));
    if (site === 'report') return responseOf(reports.serve(request.method, pathname.slice(1)));
    return Response.error();
  });
}

function responseOf({ status, headers, body }: Served): Response {
  return new Response(body as ConstructorParameters<typeof Response>[0], { status, headers });
}
