import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type ServerKeys = {
  /** A new key for the address, which takes the place of the last one. */
  readonly newKey: () => string;
  /** The cookie to set for a key that fits; `null` for any other, and for one that was used. */
  readonly exchange: (key: string) => string | null;
  /** Whether the header carries the cookie that was set. */
  readonly opens: (cookieHeader: string | undefined) => boolean;
};

/**
 * The key in the address works once and becomes a cookie that scripts cannot read and no other site can make the browser
 * send. The cookie's name has the port: browsers do not tell ports apart.
 */
export function serverKeys(port: number): ServerKeys {
  const name = `plimsoll-${port}`;
  const session = secret();
  let key: string | null = null;
  return {
    newKey: () => (key = secret()),
    exchange(presented) {
      if (key === null || !same(presented, key)) return null;
      key = null;
      return `${name}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    opens(cookieHeader) {
      const mine = (cookieHeader ?? '').split(';').flatMap((pair) => {
        const [left, ...right] = pair.trim().split('=');
        return left === name ? [right.join('=')] : [];
      });
      return mine.length === 1 && same(mine[0] ?? '', session);
    },
  };
}

/** 256 bits. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares digests, so that neither length nor first difference can be timed. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
