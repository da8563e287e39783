import { aboutAnswer, aboutCall, callHeader, callPath, sessionHeader } from '../../contract/door.ts';
import { fromForm, toForm } from '../../contract/form.ts';
import type { Answer, Arguments, Channel, Desktop } from '../../contract/host.ts';
import { formBytes, formOf, newSecret, seal, unseal } from '../../contract/sealed.ts';
import { doorSession, KeyNeeded } from './door-session.ts';
import { pageEvent } from './page-events.ts';
import { type Answers, pageFiles } from './page-files.ts';

/** How long the other side may take to prove itself, in milliseconds. */
const longestProof = 15_000;

/**
 * The page behind the launcher: files through the browser's own chooser and downloads, everything else at `POST /rpc/<channel>`,
 * sealed with the key of this tab. A call that the launcher refuses, that finds it gone, or that somebody else answers, throws;
 * without a key it throws `KeyNeeded`.
 */
export function browserBridge(): Desktop {
  const files = pageFiles();
  const session = doorSession();
  /** Whether the other side has proven itself since this page was loaded, and since the last call that failed. */
  let isProven = false;

  async function exchange<C extends Channel>(channel: C, args: Arguments<C>, signal?: AbortSignal): Promise<Answer<C>> {
    const mine = await session;
    if (mine === null) throw new KeyNeeded('no key');
    const call = newSecret();
    const sealed = await seal(mine.key, aboutCall(channel, call), await formBytes(toForm(args)));
    const response = await fetch(`${callPath}${channel}`, {
      method: 'POST',
      // A blob is sent in pieces: of a backup of hundreds of megabytes nobody makes one message.
      body: new Blob([sealed]),
      headers: { 'content-type': 'application/octet-stream', [sessionHeader]: mine.session, [callHeader]: call },
      credentials: 'omit',
      redirect: 'error',
      signal: signal ?? null,
    });
    if (response.status === 403) throw new KeyNeeded(`${channel}: 403`);
    if (!response.ok) throw new Error(`${channel}: ${response.status}`);
    const answer = await unseal(mine.key, aboutAnswer(channel, call), new Uint8Array(await response.arrayBuffer()));
    if (answer === null) throw new Error(`${channel}: not answered by Plimsoll`);
    return (await fromForm(await formOf(answer))) as Answer<C>;
  }

  async function ask<C extends Channel>(channel: C, args: Arguments<C>): Promise<Answer<C>> {
    try {
      // A question that tells nothing comes first: what the register holds goes, even sealed, only to who has answered it.
      if (!isProven) await exchange('app.info', {}, AbortSignal.timeout(longestProof));
      isProven = true;
      return await exchange(channel, args);
    } catch (error) {
      isProven = false;
      throw error;
    }
  }

  return {
    async call<C extends Channel>(channel: C, args: Arguments<C>): Promise<Answer<C>> {
      const inPage: Partial<Answers<Channel>> = files;
      const here = inPage[channel];
      return here ? here(args) : ask(channel, args);
    },
    on: pageEvent,
  };
}
