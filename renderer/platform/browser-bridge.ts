import type { Answer, Arguments, Channel, Desktop } from '../../contract/host.ts';
import { doorSession, KeyNeeded } from './door-session.ts';
import { isLongCall } from './long-call.ts';
import { pageEvent } from './page-events.ts';
import { type Answers, pageFiles } from './page-files.ts';
import { sealedExchange } from './sealed-exchange.ts';
import { doorWork } from '../workers/door-work.ts';

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
  const atLength = doorWork();
  /** Whether the other side has proven itself since this page was loaded, and since the last call that failed. */
  let isProven = false;

  async function exchange<C extends Channel>(channel: C, args: Arguments<C>, signal?: AbortSignal): Promise<Answer<C>> {
    const mine = await session;
    if (mine === null) throw new KeyNeeded('no key');
    const exchanged = isLongCall(channel, args)
      ? await atLength(mine, channel, args)
      : await sealedExchange(mine, channel, args, signal ?? null);
    if (exchanged.state === 'noKey') throw new KeyNeeded(`${channel}: 403`);
    return exchanged.answer as Answer<C>;
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
