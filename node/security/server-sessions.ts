import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { saying } from '../../contract/door.ts';
import { newSecret, proofOf } from '../../contract/sealed.ts';
import { z } from '../../engine/values/schema.ts';

const letters = z.string().regex(/^[\w-]{43}$/);
const requestSchema = z.strictObject({ nonce: letters, proof: letters });

/** What the launcher answers to a page that has proven that it knows the token: enough to make the same key, and its own proof. */
export type OpenedSession = { readonly session: string; readonly nonce: string; readonly proof: string };

export type ServerSessions = {
  /** A new token for the address, which takes the place of the last one. */
  readonly newToken: () => string;
  /** Opens a session for who proves that he knows the token, once; `null` for anybody else. The token is not sent. */
  readonly open: (request: unknown) => Promise<OpenedSession | null>;
  /** The key of a session. `null`: there is no such session. */
  readonly keyOf: (session: string | undefined) => string | null;
};

/** The sessions of the pages that were opened, in memory only: they end with the launcher. */
export function serverSessions(onOpened: () => void = () => undefined): ServerSessions {
  const keys = new Map<string, string>();
  let token: string | null = null;
  return {
    newToken: () => (token = newSecret()),
    async open(request) {
      const checked = requestSchema.safeParse(request);
      const tried = token;
      if (tried === null || !checked.success) return null;
      const { nonce: theirs, proof } = checked.data;
      const wanted = await proofOf(tried, saying.page, theirs);
      // Another page may have used it while this one was looked at.
      if (!same(proof, wanted) || token !== tried) return null;
      token = null;
      const nonce = newSecret();
      const session = randomBytes(16).toString('base64url');
      keys.set(session, await proofOf(tried, saying.key, theirs, nonce));
      onOpened();
      return { session, nonce, proof: await proofOf(tried, saying.launcher, theirs, nonce, session) };
    },
    keyOf: (session) => keys.get(session ?? '') ?? null,
  };
}

/** Compares digests, so that neither length nor first difference can be timed. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
