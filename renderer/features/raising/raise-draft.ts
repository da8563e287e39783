import type { RaiseMode } from '../../../domain/raising/candidates.ts';
import type { SourceRef } from '../../../domain/raising/source.ts';
import type { Typed } from '../../record/typed-values.ts';

/** Under which what is changed of a proposal is kept until it is saved. */
export const raiseDraft = ({ table, id }: SourceRef) => `raise:${table}:${id}`;

/** The way that is looked at, and the risk; `null` for what is proposed. */
export type Way = { readonly mode: RaiseMode | null; readonly riskId: string | null };

/** What a person changed of the proposals for one source, by form, and in which of the ways last. */
export type Changed = Way & { readonly typed: { readonly [form: string]: Typed } };
export const unchanged: Changed = { mode: null, riskId: null, typed: {} };
