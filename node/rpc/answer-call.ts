import { contract, type Answer, type Arguments, type Channel } from '../../contract/host.ts';

/** Who answers each channel: main in the window, the launcher behind the browser server. */
export type Answers<C extends Channel = Channel> = { readonly [K in C]: (args: Arguments<K>) => Answer<K> | Promise<Answer<K>> };

/** A call that the contract does not allow. Pages built from the contract never make one. */
export class RefusedCall extends Error {}

/** Checks the arguments, answers, and checks the answer: the only way from a page into either host. */
export async function answerCall<C extends Channel>(answers: Answers<C>, channel: C, args: unknown): Promise<Answer<C>> {
  const schemas = contract[channel];
  const checked = schemas.args.safeParse(args);
  if (!checked.success) throw new RefusedCall(`${channel}: the arguments are not those of the contract`);
  const answer = await answers[channel](checked.data as Arguments<C>);
  return schemas.answer.parse(answer) as Answer<C>;
}
