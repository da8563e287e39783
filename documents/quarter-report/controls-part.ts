import { controlKinds, type ControlKind } from '../../domain/controls/control.ts';
import { byCode } from '../../engine/values/code.ts';
import type { KnownRegister } from './known-register.ts';
import type { ControlLine, ControlName, ControlsPart, RiskLine } from './model.ts';
import { worstOf } from './risks-part.ts';

/** Controls as of known-at beside the risks open at valid-at: a control has no valid date of its own. */
export function controlsPart(register: KnownRegister, open: readonly RiskLine[]): ControlsPart {
  const controls = register
    .rows('controls')
    .filter((one) => one.archivedAt === null)
    .sort((a, b) => byCode(a.code, b.code));
  const risksOf = new Map<string, RiskLine[]>();
  for (const risk of open) {
    for (const { id } of risk.controls) {
      const known = risksOf.get(id);
      if (known) known.push(risk);
      else risksOf.set(id, [risk]);
    }
  }
  const name = ({ id, code, title, key }: ControlName): ControlName => ({ id, code, title, key });
  const line = (control: (typeof controls)[number]): ControlLine => {
    const risks = risksOf.get(control.id) ?? [];
    const worst = worstOf(risks);
    return {
      ...name(control),
      kind: control.kind,
      owner: register.person(control.ownerId),
      risks: risks.map((risk) => risk.code),
      worst: worst === null ? null : { rating: worst.rating, label: worst.label },
    };
  };
  return {
    total: controls.length,
    byKind: Object.fromEntries(controlKinds.map((kind) => [kind, controls.filter((one) => one.kind === kind).length])) as Record<
      ControlKind,
      number
    >,
    key: controls.filter((one) => one.key).map(line),
    withoutRisk: controls.filter((one) => !risksOf.has(one.id)).map(name),
    risksWithoutControl: open.filter((risk) => risk.controls.length === 0),
  };
}
