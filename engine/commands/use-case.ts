import type { Change } from '../ledger/append.ts';
import type { PrivateRow } from '../ledger/private.ts';
import type { Json } from '../values/json.ts';
import type { Result } from '../values/result.ts';
import type { z } from '../values/schema.ts';
import type { Instant } from '../values/time.ts';
import type { Found, Query } from '../rows/query.ts';

/** What a decision may use beside what it found: nothing else reaches the domain from outside. */
export type Context = {
  readonly now: Instant;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** The person who operates; `null` only before the register exists. */
  readonly actor: string | null;
};

/** The one thing that a command makes: changes of rows, and what goes with them outside the chain. */
export type Draft = {
  readonly changes: readonly Change[];
  /** Names that commitments in `changes` stand for. */
  readonly reveal?: readonly PrivateRow[];
  /** People whose names are to be forgotten. */
  readonly forget?: readonly string[];
  /** What the caller is told, once it is written: a new record's id and code, the counts of an import. */
  readonly answer?: Json;
  /** Stands in for the register's own actor: only the first entry creates its own. */
  readonly actor?: string;
};

export type UseCase<Input = never> = {
  readonly action: string;
  readonly input: z.ZodType<Input>;
  /** False for what may only be withdrawn by a new entry with a reason. */
  readonly undoable: boolean;
  needs(input: Input): readonly Query[];
  /** Questions that depend on earlier answers: asked again until it asks nothing new. */
  more?(found: Found, input: Input): readonly Query[];
  decide(found: Found, input: Input, context: Context): Result<Draft>;
};

/** A use case whose input type is no longer of interest, for lists of them. */
export type AnyUseCase = UseCase;

export function useCase<Input>(definition: UseCase<Input>): AnyUseCase {
  return definition as unknown as AnyUseCase;
}
