import type { RaiseMode } from '../../../domain/raising/candidates.ts';
import type { SourceRef } from '../../../domain/raising/source.ts';
import type { Typed } from '../../record/typed-values.ts';

/** Under which what is changed of a proposal is kept until it is saved. */
export const raiseDraft = ({ table, id }: SourceRef) => `raise:${table}:${id}`;

/** What a person changed of the proposals for one source: another way, another risk, and the values of each form. */
export type Changed = {
  readonly mode: RaiseMode | null;
  readonly riskId: string | null;
  readonly typed: { readonly [form: string]: Typed };
};
export const unchanged: Changed = { mode: null, riskId: null, typed: {} };
