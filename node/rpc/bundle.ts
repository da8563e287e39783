import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileInBundle } from '../security/bundle-path.ts';
import { appPolicy, guardedHeaders, type ReportSource } from '../security/content-policy.ts';
import { contentTypeOf } from '../security/content-type.ts';

export type Served = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array | string };

export type Bundle = {
  /** The folder of the built renderer. */
  readonly root: string;
  readonly reports: ReportSource;
  /** A fresh value for each response, from a cryptographic source. */
  readonly newNonce: () => string;
  /** Elements for the head of the page, beside the nonce. */
  readonly marks: string;
};

/** The scripts of the workers that verify ledgers, or look at their lines, as the bundler names them. */
const hashingWorker = /^(?:register|ledger|look)-worker-[\w-]+\.js$/;

/** Answers one request for a file of the bundle: the same in the window, in the browser server and in development. */
export async function serveFromBundle(bundle: Bundle, method: string, requestPath: string): Promise<Served> {
  const nonce = bundle.newNonce();
  const refuse = (status: number, text: string): Served => ({
    status,
    headers: guardedHeaders('text/plain; charset=utf-8', appPolicy(nonce, bundle.reports)),
    body: text,
  });
  if (method !== 'GET') return refuse(405, 'GET only');
  const file = fileInBundle(bundle.root, requestPath);
  const type = file === null ? null : contentTypeOf(file);
  if (file === null || type === null) return refuse(404, 'Not here');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return refuse(404, 'Not here');
  }
  const headers = guardedHeaders(type, appPolicy(nonce, bundle.reports, hashingWorker.test(basename(file)) ? 'wasm' : 'script'));
  const isPage = type.startsWith('text/html');
  return { status: 200, headers, body: isPage ? withMarks(new TextDecoder().decode(bytes), nonce, bundle.marks) : bytes };
}

/** The page reads its style nonce from the head. */
function withMarks(html: string, nonce: string, marks: string): string {
  return html.replace(/<head[^>]*>/, (head) => `${head}<meta name="csp-nonce" content="${nonce}">${marks}`);
}
