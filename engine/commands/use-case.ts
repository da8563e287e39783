import type { Change } from '../ledger/append.ts';
import type { PrivateRow } from '../ledger/private.ts';
import type { QueryResult, Query } from '../rows/query.ts';
import type { RowMap } from '../rows/row.ts';
import type { Json } from '../values/json.ts';
import type { Result } from '../values/result.ts';
import type { z } from '../values/schema.ts';
import type { Steps } from '../values/steps.ts';
import type { Instant } from '../values/time.ts';

/** What a decision may use beside what it found: nothing else reaches it from outside. */
export type Context = {
  readonly now: Instant;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** The person who operates; `null` only before the register exists. */
  readonly actor: string | null;
  /** Told by what takes long how much of it is done. */
  readonly progress?: Progress;
};

/** So many of so many rows were looked at. */
export type Progress = (done: number, of: number) => void;

/** At once, or in steps where it may take long. */
type Decision<Answer> = Result<Draft<Answer>> | Steps<Result<Draft<Answer>>>;

/** The one thing that a command makes: changes of rows, and what goes with them outside the chain. */
export type Draft<Answer = Json> = {
  readonly changes: readonly Change[];
  /** Names that commitments in `changes` stand for. */
  readonly reveal?: readonly PrivateRow[];
  /** People whose names are to be forgotten. */
  readonly forget?: readonly string[];
  /** Why, where the input says it: stands in for what was sent beside the input. */
  readonly note?: string;
  /** What the caller is told, once it is written: a new record's id and code, the counts of an import. */
  readonly answer: Answer;
  /** Stands in for the register's own actor: only the first entry creates its own. */
  readonly actor?: string;
};

/**
 * One thing that can be asked of a register: what must be known, and what then follows. `M` says which rows there are; `Selects`, of
 * which list of the input may be said that it is what is selected.
 */
export type UseCase<
  Action extends string = string,
  Input = never,
  Answer = unknown,
  Selects extends string = never,
  M extends RowMap = RowMap,
> = {
  readonly action: Action;
  readonly input: z.ZodType<Input>;
  /** False for what may only be withdrawn by a new entry with a reason. */
  readonly undoable: boolean;
  /** The list of the input that names the records which it is about: a page may say which are selected in its place. */
  readonly selects?: Selects;
  needs(input: Input): readonly Query[];
  /** Questions that depend on earlier answers: asked again until it asks nothing new. */
  more?(found: QueryResult<M>, input: Input): readonly Query[];
  decide(found: QueryResult<M>, input: Input, context: Context): Decision<Answer>;
};

/** A use case whose input is no longer of interest, for lists of them. */
export type AnyUseCase = {
  readonly action: string;
  readonly input: z.ZodType;
  readonly undoable: boolean;
  readonly selects?: string;
  needs(input: never): readonly Query[];
  more?(found: QueryResult, input: never): readonly Query[];
  decide(found: QueryResult, input: never, context: Context): Decision<Json>;
};
