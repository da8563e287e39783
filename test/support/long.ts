/** `npm run test:long` looks longer than `npm test`: more random cases, more rounds of killing. */
export const isLong = process.env['PLIMSOLL_LONG'] === '1';

/** How many random cases a property is tried on: twenty times as many in the long run. */
export function cases(usual: number): number {
  return isLong ? usual * 20 : usual;
}

/** How many files are made to lie. */
export const lyingFiles = isLong ? 20_000 : 500;

/** How often something is killed and looked at again. */
export const killRounds = isLong ? 20 : 1;
