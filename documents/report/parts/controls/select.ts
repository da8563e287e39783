import type { ControlKind } from '../../../../domain/controls/kind.ts';
import { controlCoverage } from '../../../../domain/quarters/control-coverage.ts';
import type { ReportContext } from '../../context.ts';
import { controlName, ratingLabel, type ControlName, type RiskLine } from '../../risk-line.ts';

type ControlLine = ControlName & {
  readonly kind: ControlKind;
  readonly owner: string | null;
  /** Codes of the open risks that it acts on, the gravest first. */
  readonly risks: readonly string[];
  readonly worst: { readonly rating: number; readonly label: string | null } | null;
};

export type ControlsPiece = {
  readonly total: number;
  readonly byKind: Readonly<Record<ControlKind, number>>;
  readonly key: readonly ControlLine[];
  readonly withoutRisk: readonly ControlName[];
  readonly risksWithoutControl: readonly RiskLine[];
};

export function selectControls({ register, open, names, language, validOn, line }: ReportContext): ControlsPiece {
  const coverage = controlCoverage(register, open);
  return {
    total: coverage.total,
    byKind: coverage.byKind,
    key: coverage.key.map(({ control, risks, worst }) => ({
      ...controlName(control, register, validOn),
      kind: control.kind,
      owner: names.person(control.ownerId),
      risks: risks.map(({ risk }) => risk.code),
      worst: worst === null ? null : { rating: worst.rating, label: ratingLabel(worst.position, register, language) },
    })),
    withoutRisk: coverage.withoutRisk.map((control) => controlName(control, register, validOn)),
    risksWithoutControl: coverage.risksWithoutControl.map(line),
  };
}
