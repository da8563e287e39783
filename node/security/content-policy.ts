/** Where a page may show a finished report in a frame. */
export type ReportSource = 'app://report' | "'self'";
/** Who may frame a finished report. */
export type ReportFramer = 'app://plimsoll' | "'self'";

/**
 * The content security policy of every response of the app itself, written whole: scripts, workers, styles, fonts and
 * requests only from the bundle, styles made at run time only with this response's nonce, no eval, no inline script.
 * `runs` `wasm`: of a worker that hashes a ledger, whose own response is its policy. A page never does.
 */
export function appPolicy(nonce: string, reports: ReportSource, runs: 'script' | 'wasm' = 'script'): string {
  return directives([
    ['default-src', "'none'"],
    ['script-src', runs === 'wasm' ? "'self' 'wasm-unsafe-eval'" : "'self'"],
    ['script-src-attr', "'none'"],
    ['worker-src', "'self'"],
    ['style-src', `'self' 'nonce-${nonce}'`],
    ['style-src-attr', "'none'"],
    ['img-src', "'self' data:"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['frame-src', reports],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
  ]);
}

/** The policy of a finished report: its own styles, pictures and fonts, and nothing that runs, asks or leaves. */
export function reportPolicy(framer: ReportFramer): string {
  return directives([
    ['default-src', "'none'"],
    ['style-src', "'unsafe-inline'"],
    ['img-src', 'data:'],
    ['font-src', 'data:'],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', framer],
    ['sandbox', ''],
  ]);
}

function directives(list: readonly (readonly [name: string, value: string])[]): string {
  return list.map(([name, value]) => `${name} ${value}`.trim()).join('; ');
}

/** The headers of every response, of the app and of a report. Nothing is cached: the bundle lies on this machine. */
export function guardedHeaders(contentType: string, policy: string): Readonly<Record<string, string>> {
  return {
    'content-type': contentType,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
