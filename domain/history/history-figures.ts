import type { History } from './history.ts';

export type HistoryFigures = {
  /** Lines added and taken out in generated and lock files. */
  readonly generatedLines: number;
  readonly reverts: number;
  readonly hotfixes: number;
  readonly hotfixReleases: number;
};

/** What is told of a whole history, whatever the register has of it. */
export function historyFigures({ changes, releases }: Pick<History, 'changes' | 'releases'>): HistoryFigures {
  return {
    generatedLines: changes.reduce((sum, { generatedLines }) => sum + generatedLines, 0),
    reverts: changes.filter(({ reverts }) => reverts !== null).length,
    hotfixes: changes.filter(({ hotfix }) => hotfix).length,
    hotfixReleases: releases.filter(({ hotfix }) => hotfix).length,
  };
}
