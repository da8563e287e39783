export type ServerRequest = {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, where the browser sends it. */
  readonly site: string | undefined;
  /** `Sec-Fetch-Mode`, where the browser sends it. */
  readonly mode: string | undefined;
};

/**
 * Why a request to the browser server is refused before anything is looked at; `null` where it is not. `Host` must be the one
 * address that was printed (another name may be made to lead here), and whoever changes something must say that he is the page.
 * From elsewhere the first page may be gone to, as the file that opens the browser does: it can do nothing without a key.
 */
export function refusalOf(request: ServerRequest, authority: string): 'host' | 'origin' | 'site' | 'method' | null {
  if (request.host !== authority) return 'host';
  if (request.method !== 'GET' && request.method !== 'POST') return 'method';
  if (request.origin === undefined ? request.method === 'POST' : request.origin !== `http://${authority}`) return 'origin';
  const isGoneTo = request.method === 'GET' && request.path === '/' && request.mode === 'navigate';
  const isFromElsewhere = request.site !== undefined && request.site !== 'same-origin' && request.site !== 'none';
  return isFromElsewhere && !isGoneTo ? 'site' : null;
}
