import { useCallback } from 'react';
import { needsEvidence, type Relation } from '../../../domain/links/relations.ts';
import type { Link } from '../../../domain/links/kind.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { instantTyped, type Clock } from '../../ui/fields/instant-typed.ts';
import { useClock } from '../../ui/register/clock.tsx';
import { useCommand } from '../../ui/register/command.ts';

/** What a decision about a link is made of, as it is typed. */
export type Decision = {
  readonly relation: Relation | null;
  readonly evidence: string;
  readonly deciderId: string | null;
  /** As typed; empty for the moment of saving. */
  readonly decidedAt: string;
};

type LinkEnds = { readonly fromTable: string; readonly fromId: string; readonly toTable: string; readonly toId: string };

/** Saves what was decided: as a new link, or in place of a suspicion or an earlier decision. Answers what is wrong; nothing once it is saved. */
export function useSaveLink(): (
  ends: LinkEnds,
  decision: Decision,
  link: (Link & { readonly id: string }) | null,
  subject: string,
) => Promise<readonly Problem[]> {
  const send = useCommand();
  const clock = useClock();
  return useCallback(
    async (ends, decision, link, subject) => {
      const read = readDecision(decision, clock);
      if (!read.ok) return read.problems;
      const fields = { ...ends, ...read.value };
      const seen = link === null ? [] : [{ table: 'links', id: link.id, fields: { relation: link.relation, evidence: link.evidence } }];
      const said = { seen, subject, showsProblems: true };
      const outcome = await (link === null ? send('links.create', { fields }, said) : send('links.edit', { id: link.id, fields }, said));
      return outcome.ok ? [] : outcome.problems;
    },
    [send, clock],
  );
}

/** What was decided, as a link keeps it; or what is missing or wrong. */
export function readDecision(decision: Decision, clock: Clock): Result<Pick<Link, 'relation' | 'evidence' | 'deciderId' | 'decidedAt'>> {
  const { relation, evidence, deciderId } = decision;
  const missing = missingIn(decision);
  const decidedAt = decidedAtOf(decision, clock);
  const wrong = [...missing, ...(decidedAt.ok ? [] : decidedAt.problems)];
  if (relation === null || !decidedAt.ok || wrong.length > 0) return fail(...wrong);
  return ok({ relation, evidence, deciderId, decidedAt: decidedAt.value });
}

/** What a decision lacks: whoever states or denies a cause says on what evidence, and is named. */
export function missingIn({ relation, evidence, deciderId }: Decision): readonly Problem[] {
  if (relation === null) return [problem('field.required', { field: 'relation' })];
  if (!needsEvidence(relation)) return [];
  return [
    ...(deciderId === null ? [problem('field.required', { field: 'deciderId' })] : []),
    ...(evidence.trim() === '' ? [problem('link.evidenceRequired', { field: 'evidence' }, { value: relation })] : []),
  ];
}

function decidedAtOf({ decidedAt }: Decision, clock: Clock) {
  const now = instantOf(Date.now());
  const typed = instantTyped(decidedAt, clock);
  if (!typed.ok) return { ok: false as const, problems: typed.problems.map((one) => ({ ...one, at: { field: 'decidedAt' } })) };
  return { ok: true as const, value: typed.value ?? now };
}
