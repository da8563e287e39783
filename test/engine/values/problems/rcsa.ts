import type { ProblemCode } from '../../../../engine/values/problem.ts';
import type { Family } from './met.ts';

type RcsaCode = Extract<ProblemCode, `rcsa.${string}`>;

const inRound = { metIn: 'test/domain/rcsa/round.test.ts' };
const inScope = { metIn: 'test/domain/rcsa/scope.test.ts' };
const inSheet = { metIn: 'test/documents/rcsa/sheet.test.ts' };

export const rcsaProblems: Family<RcsaCode> = {
  'rcsa.noRisks': inRound,
  'rcsa.alreadyIn': inScope,
  'rcsa.notIn': inScope,
  'rcsa.answered': inScope,
  'rcsa.sheetGone': inScope,
  'rcsa.roundClosed': inRound,
  'rcsa.otherRegister': inRound,
  'rcsa.noRound': inRound,
  'rcsa.otherOwner': inRound,
  'rcsa.olderSheet': inRound,
  'rcsa.otherMatrix': inRound,
  'rcsa.riskClosed': inRound,
  'rcsa.notASheet': inSheet,
  'rcsa.isSheet': { metIn: 'test/cli/rcsa.test.ts' },
  'rcsa.altered': inSheet,
  'rcsa.notInRound': inSheet,
  'rcsa.twice': inSheet,
  'rcsa.lockedCell': inSheet,
  'rcsa.notALevel': inSheet,
  'rcsa.half': inSheet,
  'rcsa.contradicts': inSheet,
};
