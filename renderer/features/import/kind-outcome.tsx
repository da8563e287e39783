import type { ReactNode } from 'react';
import type { Previewed } from '../../workers/previewed.ts';
import { Changes } from './changes.tsx';
import { EarlierTimes } from './earlier-times.tsx';
import { EmptyCells } from './empty-cells.tsx';
import { FirstRows } from './first-rows.tsx';
import { Gone } from './gone.tsx';
import { HeldBack, type HeldChoice } from './held-back.tsx';
import type { Empties } from './import-step.ts';
import { OutcomeFigures } from './outcome-figures.tsx';
import { ProblemGroups } from './problem-groups.tsx';
import { ToldOfMapping } from './told-of-mapping.tsx';
import type { Walk } from './walked-lines.ts';

type Props = {
  readonly table: string;
  readonly found: Previewed;
  /** The file's own heading of each column. */
  readonly headings: Readonly<Record<string, string>>;
  readonly tense: 'would' | 'did';
  readonly walk: Walk;
  /** What is asked of it beside its figures. */
  readonly asked?: ReactNode;
  /** Which records its rows are, where that is not known. */
  readonly sameTitle?: ReactNode;
  /** Where it is asked what was edited here and gives way. */
  readonly heldChoice?: HeldChoice;
  /** Where it is asked which empty cells empty their fields. */
  readonly emptying?: {
    readonly empties: Empties;
    readonly clear: readonly string[];
    readonly onClear: (clear: readonly string[]) => void;
  };
};

/** What becomes of the rows of one kind: counted, what keeps some from being taken, what is held back, field by field what changes, and the first as they will stand. */
export function KindOutcome({ table, found, headings, tense, walk, asked, sameTitle, heldChoice, emptying }: Props) {
  const { answer, groups, first, told, walked } = found;
  return (
    <>
      <OutcomeFigures answer={answer} />
      {asked}
      <ProblemGroups table={table} groups={groups} headings={headings} tense={tense} />
      {sameTitle}
      <HeldBack table={table} held={walked.held} walk={walk} {...(heldChoice === undefined ? {} : { choice: heldChoice })} />
      <EarlierTimes answer={answer} count={walked.earlierTimes} walk={walk} headings={headings} />
      <Changes answer={answer} count={walked.changes} walk={walk} />
      <FirstRows table={table} rows={first} rejected={answer.rejected} />
      <ToldOfMapping told={told} />
      {emptying !== undefined && <EmptyCells table={table} headings={headings} {...emptying} />}
      <Gone answer={answer} count={walked.gone} walk={walk} />
    </>
  );
}
