import type { Answer, Arguments, Channel, Desktop } from '../../contract/host.ts';
import { fromForm, toForm } from '../../contract/form.ts';
import { pageEvent } from './page-events.ts';
import { type Answers, pageFiles } from './page-files.ts';

/**
 * The page behind the launcher: files through the browser's own chooser and downloads, everything else at `POST /rpc/<channel>`.
 * A call that the launcher refuses, or that finds it gone, throws.
 */
export function browserBridge(): Desktop {
  const files = pageFiles();

  async function ask<C extends Channel>(channel: C, args: Arguments<C>): Promise<Answer<C>> {
    const response = await fetch(`/rpc/${channel}`, { method: 'POST', body: toForm(args), credentials: 'same-origin', redirect: 'error' });
    if (!response.ok) throw new Error(`${channel}: ${response.status}`);
    return (await fromForm(await response.formData())) as Answer<C>;
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
