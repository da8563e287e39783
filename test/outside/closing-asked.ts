import { unmetConditions } from '../../domain/closing/conditions.ts';
import type { SignatureMeaning } from '../../domain/closing/kinds.ts';
import { knownRegister } from '../../domain/quarters/known-register.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import { paper } from '../support/closings.ts';
import type { Sent } from './draw.ts';

type Stated = {
  readonly compare: string | null;
  readonly signers: readonly { readonly personId: string; readonly meaning: SignatureMeaning }[];
  /** Given, it corrects the quarter instead of closing it. */
  readonly correction?: string;
};

/** Closes a quarter, or corrects it, on all that is recorded: with a reason for each condition that is not met. */
export function closingAsked({ entries, replay }: MemoryRegister, quarter: Quarter, stated: Stated): NonNullable<Sent> {
  const head = replay.head ?? { seq: 0, hash: '', at: '' };
  const meanings = stated.signers.map(({ meaning }) => meaning);
  const unmet = unmetConditions(knownRegister(entries, new Map(), head.at), quarter, meanings);
  const input = {
    ...stated,
    quarter: quarter.id,
    head: { seq: head.seq, hash: head.hash },
    reportFormat: 4,
    signedAt: head.at,
    waivers: unmet.map(({ condition, count }) => ({ condition, reason: `다음 분기에 처리 (${count})` })),
    documents: [{ name: 'report-ko.json', format: 'json', language: 'ko', size: paper.length, sha256: sha256Hex(paper) }],
  };
  return { action: stated.correction === undefined ? 'quarters.close' : 'quarters.correct', input, documents: [paper] };
}
