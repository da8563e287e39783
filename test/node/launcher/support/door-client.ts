import { request as ask, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { aboutAnswer, aboutCall, callHeader, callPath, saying, sessionHeader, tradePath } from '../../../../contract/door.ts';
import { fromForm, toForm } from '../../../../contract/form.ts';
import { formBytes, formOf, newSecret, proofOf, seal, unseal } from '../../../../contract/sealed.ts';

export type Heard = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string; readonly bytes: Buffer };
export type Session = { readonly session: string; readonly key: string };

/** A request that says exactly what it is told to say: `fetch` would not let us lie. */
export function send(
  port: number,
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body: Uint8Array | string = '',
): Promise<Heard> {
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

export const ownHeaders = (port: number): OutgoingHttpHeaders => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` });

/** The token of a printed address. */
export const tokenIn = (address: string): string => /#key=(.*)$/.exec(address)?.[1] ?? '';

/** Proves to know a token, as the page does. Answers what the launcher says, and the random value that was sent. */
export async function askForSession(port: number, token: string): Promise<{ readonly heard: Heard; readonly nonce: string }> {
  const nonce = newSecret();
  const body = JSON.stringify({ nonce, proof: await proofOf(token, saying.page, nonce) });
  return { heard: await send(port, 'POST', tradePath, ownHeaders(port), body), nonce };
}

/** Opens a session as the page does, and checks the launcher's proof. */
export async function openSession(port: number, address: string): Promise<Session> {
  const token = tokenIn(address);
  const { heard, nonce: mine } = await askForSession(port, token);
  if (heard.status !== 200) throw new Error(`no session: ${heard.status} ${heard.text}`);
  const { session, nonce, proof } = JSON.parse(heard.text) as { session: string; nonce: string; proof: string };
  if (proof !== (await proofOf(token, saying.launcher, mine, nonce, session))) throw new Error('the launcher does not know the token');
  return { session, key: await proofOf(token, saying.key, mine, nonce) };
}

/** One call, with what a test wants to be different. */
export async function callSealed(
  port: number,
  { session, key }: Session,
  channel: string,
  args: unknown,
  other: {
    readonly headers?: OutgoingHttpHeaders;
    readonly body?: Uint8Array;
    readonly plain?: Uint8Array<ArrayBuffer>;
    readonly about?: string;
  } = {},
): Promise<{ readonly heard: Heard; readonly answer: unknown }> {
  const call = newSecret();
  const plain = other.plain ?? (await formBytes(toForm(args)));
  const body = other.body ?? (await seal(key, aboutCall(other.about ?? channel, call), plain));
  const headers = { ...ownHeaders(port), [sessionHeader]: session, [callHeader]: call, ...other.headers };
  const heard = await send(port, 'POST', `${callPath}${channel}`, headers, body);
  const answer = heard.status === 200 ? await unseal(key, aboutAnswer(channel, call), new Uint8Array(heard.bytes)) : null;
  return { heard, answer: answer === null ? null : await fromForm(await formOf(answer)) };
}
