import type { Day } from '../../engine/values/time.ts';
import type { ControlStrength } from '../control-tests/control-strength.ts';
import { controlStrength } from '../control-tests/control-strength.ts';
import type { LinkEnd } from '../links/ends.ts';
import type { Position } from '../risks/position.ts';
import type { ControlAtWork, RiskProfile } from '../risks/profile.ts';
import type { Rows, Stored } from '../rows.ts';
import { barrierState, type BarrierState } from './barrier-state.ts';
import { happenings } from './happenings.ts';

/** A control that stands across a path, and how it stands on the day. `id` is that of the row that ties it there. */
export type Barrier = Pick<ControlStrength, 'last' | 'ended'> & {
  readonly id: string;
  readonly control: Stored<'controls'>;
  readonly state: BarrierState;
};

/** The way from a cause to the event, or from the event to a consequence, with what stands across it, by code. */
export type Path = { readonly part: Stored<'causes'>; readonly barriers: readonly Barrier[] };

/**
 * A risk as a bow-tie (IEC 31010, B.4.2): causes lead through what prevents to the event, the event through what corrects to its
 * consequences. A view of the rows that there are: it holds nothing of its own.
 */
export type BowTie = {
  readonly risk: Stored<'risks'>;
  /** What would happen: the event as it is recorded, else the title of the risk. */
  readonly event: string;
  readonly residual: Position | null;
  readonly causes: readonly Path[];
  /** Controls on the risk as a whole that work before the event. */
  readonly before: readonly Barrier[];
  /** Those that work once it has happened. */
  readonly after: readonly Barrier[];
  readonly consequences: readonly Path[];
  /** The records that are linked with the risk. A link names a risk, not one of its causes: they stand at the event. */
  readonly happenings: readonly LinkEnd[];
};

/** The bow-tie of a risk at the end of a day. Archived controls stand on no path. */
export function bowTieOf(rows: Pick<Rows, 'get' | 'by'>, profile: RiskProfile, day: Day): BowTie {
  const barriers = (controls: readonly ControlAtWork[]) =>
    controls.flatMap(({ tie, control }): Barrier[] => {
      if (control.archivedAt !== null) return [];
      const { last, ended, strength } = controlStrength(rows, control, day);
      return [{ id: tie.id, control, last, ended, state: barrierState(strength, last) }];
    });
  const paths = (parts: RiskProfile['causes']) => parts.map(({ part, controls }) => ({ part, barriers: barriers(controls) }));
  const whole = barriers(profile.controls);
  const { risk } = profile;
  return {
    risk,
    event: risk.event.trim() === '' ? risk.title : risk.event,
    residual: profile.positions.residual,
    causes: paths(profile.causes),
    before: whole.filter(({ control }) => worksBefore(control)),
    after: whole.filter(({ control }) => !worksBefore(control)),
    consequences: paths(profile.consequences),
    happenings: happenings(profile.links),
  };
}

/** What prevents works before the event; what detects finds out that it has happened, and what corrects limits what follows. */
function worksBefore({ kind }: Stored<'controls'>): boolean {
  return kind === 'preventive';
}

/** Every barrier of a bow-tie, from left to right; a control that stands on two paths is two. */
export function barriersOf({ causes, before, after, consequences }: BowTie): readonly Barrier[] {
  const of = (paths: readonly Path[]) => paths.flatMap(({ barriers }) => barriers);
  return [...of(causes), ...before, ...after, ...of(consequences)];
}
