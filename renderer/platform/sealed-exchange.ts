import { aboutAnswer, aboutCall, callHeader, callPath, sessionHeader } from '../../contract/door.ts';
import { fromForm, toForm } from '../../contract/form.ts';
import { formBytes, formOf, newSecret, seal, unseal } from '../../contract/sealed.ts';
import type { DoorSession } from './door-session.ts';

/** What became of a call: answered, or refused for want of a key. */
export type Exchanged = { readonly state: 'answered'; readonly answer: unknown } | { readonly state: 'noKey' };

/** One call at `POST /rpc/<channel>`, sealed with the key of this tab. Rejects where nobody answers, or somebody else does. */
export async function sealedExchange(mine: DoorSession, channel: string, args: unknown, signal: AbortSignal | null): Promise<Exchanged> {
  const call = newSecret();
  const sealed = await seal(mine.key, aboutCall(channel, call), await formBytes(toForm(args)));
  const response = await fetch(`${callPath}${channel}`, {
    method: 'POST',
    // A blob is sent in pieces: of a backup of hundreds of megabytes nobody makes one message.
    body: new Blob([sealed]),
    headers: { 'content-type': 'application/octet-stream', [sessionHeader]: mine.session, [callHeader]: call },
    credentials: 'omit',
    redirect: 'error',
    signal,
  });
  if (response.status === 403) return { state: 'noKey' };
  if (!response.ok) throw new Error(`${channel}: ${response.status}`);
  const answer = await unseal(mine.key, aboutAnswer(channel, call), new Uint8Array(await response.arrayBuffer()));
  if (answer === null) throw new Error(`${channel}: not answered by Plimsoll`);
  return { state: 'answered', answer: await fromForm(await formOf(answer)) };
}
