// How the page behind the launcher and the launcher find that each is who it says, and what they call each other after.
// The token stands in the address that is opened, and neither it nor the key that comes of it is ever sent.

/** What a proof is about: who says it, and the random values of both sides. */
export const saying = { page: 'page', launcher: 'launcher', key: 'key' } as const;

/** Where the page trades its token, and where it calls. */
export const tradePath = '/session';
export const callPath = '/rpc/';

/** The headers of a call: which session, and a random value that its answer is bound to. */
export const sessionHeader = 'plimsoll-session';
export const callHeader = 'plimsoll-call';

/** What the body of a call, or of an answer, is sealed about: it fits no other channel, no other call and not the other way. */
export function aboutCall(channel: string, call: string): readonly string[] {
  return ['call', channel, call];
}
export function aboutAnswer(channel: string, call: string): readonly string[] {
  return ['answer', channel, call];
}
