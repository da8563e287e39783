import type { IncomingMessage } from 'node:http';
import { aboutAnswer, aboutCall, callHeader, sessionHeader } from '../../contract/door.ts';
import { fromForm, toForm } from '../../contract/form.ts';
import { largestAppend, largestBytes, largestDrafts, type Channel } from '../../contract/host.ts';
import { formBytes, formOf, seal, unseal } from '../../contract/sealed.ts';
import { answerCall, type Answers, RefusedCall } from '../rpc/answer-call.ts';
import type { Served } from '../rpc/bundle.ts';

/**
 * Files go through the browser itself: the launcher never sees a path, or a file that it was not handed. So it reads no
 * repository either: a browser hands on no folder.
 */
type ServerChannel = Exclude<Channel, `files.${string}` | `git.${string}`>;
export type ServerAnswers = Answers<ServerChannel>;

const kibibyte = 1024;
/** The largest request, in bytes: small for calls that carry no document. */
const largest: Partial<Record<string, number>> = {
  'backups.write': largestBytes + 64 * kibibyte,
  'journal.append': largestAppend + 64 * kibibyte,
  'drafts.hold': largestDrafts + 64 * kibibyte,
  'report.show': 256 * kibibyte * kibibyte,
  'pdf.print': 256 * kibibyte * kibibyte,
};
const largestOther = 64 * kibibyte;

/** The browser has left in the middle of what it was sending. There is nobody to answer, and nothing went wrong here. */
export class LeftOff extends Error {}

/**
 * Answers one call: the same checks of arguments and answer as in the window. Only who has the key of the session could have
 * sealed the call, and only he can read the answer.
 */
export async function answerOverHttp(
  answers: ServerAnswers,
  keyOf: (session: string | undefined) => string | null,
  channel: string,
  request: IncomingMessage,
): Promise<Served> {
  const key = keyOf(headerOf(request, sessionHeader));
  const call = headerOf(request, callHeader) ?? '';
  if (key === null || call === '') return said(403, 'No such session');
  if (!isServerChannel(answers, channel)) return said(404, 'No such channel');
  const sealed = await bodyOf(request, largest[channel] ?? largestOther);
  if (sealed === null) return said(413, 'Too large');
  const body = await unseal(key, aboutCall(channel, call), sealed);
  if (body === null) return said(403, 'Not sealed by this session');
  let args: unknown;
  try {
    args = await fromForm(await formOf(body));
  } catch {
    return said(400, 'Not a form of this app');
  }
  try {
    const answer = await formBytes(toForm(await answerCall(answers, channel, args)));
    const headers = { ...safe, 'content-type': 'application/octet-stream' };
    return { status: 200, headers, body: await seal(key, aboutAnswer(channel, call), answer) };
  } catch (error) {
    if (error instanceof RefusedCall) return said(400, error.message);
    throw error;
  }
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}

function isServerChannel(answers: ServerAnswers, channel: string): channel is ServerChannel {
  return Object.hasOwn(answers, channel);
}

/**
 * The whole body, or `null` as soon as it is longer than `most` bytes: said beforehand, or found out. Rejects with `LeftOff`
 * where the other side goes before the end.
 */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.byteLength;
      if (length > most) return null;
      chunks.push(chunk);
    }
  } catch {
    throw new LeftOff();
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const safe = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

function said(status: number, text: string): Served {
  return { status, headers: { ...safe, 'content-type': 'text/plain; charset=utf-8' }, body: text };
}
