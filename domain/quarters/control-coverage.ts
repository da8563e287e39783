import { byCode } from '../../engine/values/code.ts';
import { controlKinds, type ControlKind } from '../controls/kind.ts';
import type { Rows, Stored } from '../rows.ts';
import type { ComparedRisk } from './compared-risks.ts';
import { worstPosition, type WorstPosition } from './risk-counts.ts';

/** A control with the open risks that it acts on, the gravest first. */
export type ControlAtWork = {
  readonly control: Stored<'controls'>;
  readonly risks: readonly ComparedRisk[];
  readonly worst: WorstPosition | null;
};

/** Which risks the controls act on. Archived controls are left out; those that are left are in order of code. */
export type ControlCoverage = {
  readonly total: number;
  readonly byKind: Readonly<Record<ControlKind, number>>;
  readonly key: readonly ControlAtWork[];
  readonly withoutRisk: readonly Stored<'controls'>[];
  readonly risksWithoutControl: readonly ComparedRisk[];
};

/** Controls as the rows have them beside the risks that were open on a day: a control has no valid date of its own. */
export function controlCoverage(rows: Rows, open: readonly ComparedRisk[]): ControlCoverage {
  const controls = liveControls(rows).sort((a, b) => byCode(a.code, b.code));
  const risksOf = new Map<string, ComparedRisk[]>();
  for (const compared of open) {
    for (const { id } of compared.controls) {
      const risks = risksOf.get(id);
      if (risks) risks.push(compared);
      else risksOf.set(id, [compared]);
    }
  }
  const counts = controlKinds.map((kind) => [kind, controls.filter((control) => control.kind === kind).length] as const);
  return {
    total: controls.length,
    byKind: Object.fromEntries(counts) as Record<ControlKind, number>,
    key: controls
      .filter((control) => control.key)
      .map((control) => {
        const risks = risksOf.get(control.id) ?? [];
        return { control, risks, worst: worstPosition(risks, rows) };
      }),
    withoutRisk: controls.filter((control) => !risksOf.has(control.id)),
    risksWithoutControl: open.filter(({ controls }) => controls.length === 0),
  };
}

export function liveControls(rows: Rows): Stored<'controls'>[] {
  return rows.all('controls').filter((control) => control.archivedAt === null);
}
