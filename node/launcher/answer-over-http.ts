import type { IncomingMessage } from 'node:http';
import { largestAppend, largestBytes, largestDrafts, type Channel } from '../../contract/host.ts';
import { answerCall, type Answers, RefusedCall } from '../rpc/answer-call.ts';
import type { Served } from '../rpc/bundle.ts';
import { fromForm, toForm } from '../../contract/form.ts';

/** Files go through the browser itself: the launcher never sees a path, or a file that it was not handed. */
type ServerChannel = Exclude<Channel, `files.${string}`>;
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

/** Answers one call: the same checks of arguments and answer as in the window. */
export async function answerOverHttp(answers: ServerAnswers, channel: string, request: IncomingMessage): Promise<Served> {
  if (!isServerChannel(answers, channel)) return said(404, 'No such channel');
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return said(415, 'A form is expected');
  const body = await bodyOf(request, largest[channel] ?? largestOther);
  if (body === null) return said(413, 'Too large');
  let args: unknown;
  try {
    args = await fromForm(await new Response(body, { headers: { 'content-type': type } }).formData());
  } catch {
    return said(400, 'Not a form of this app');
  }
  try {
    const answer = new Response(toForm(await answerCall(answers, channel, args)));
    return {
      status: 200,
      headers: { ...safe, 'content-type': answer.headers.get('content-type') ?? '' },
      body: new Uint8Array(await answer.arrayBuffer()),
    };
  } catch (error) {
    if (error instanceof RefusedCall) return said(400, error.message);
    throw error;
  }
}

function isServerChannel(answers: ServerAnswers, channel: string): channel is ServerChannel {
  return Object.hasOwn(answers, channel);
}

/** The whole body, or `null` as soon as it is longer than `most` bytes: said beforehand, or found out. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > most) return null;
    chunks.push(chunk);
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
