import type { Category } from '../../../domain/risks/category.ts';
import type { RiskResponse, RiskStatus } from '../../../domain/risks/kind.ts';
import type { Day } from '../../../engine/values/time.ts';
import type { ControlKey } from '../controls/all.ts';
import type { PersonKey } from '../people.ts';
import type { ServiceKey } from '../services.ts';
import type { Text } from '../text.ts';
import type { UnitKey } from '../units.ts';

/** Likelihood, impact, and why. */
export type Score = readonly [likelihood: number, impact: number, why: Text];

/** A control at work on a risk; with the place (from 1) of the cause or consequence that it acts on. */
export type ControlUse =
  | { readonly control: ControlKey }
  | { readonly control: ControlKey; readonly cause: number }
  | { readonly control: ControlKey; readonly consequence: number };

/** A residual position taken later; `note` where the entry says more than that the review was made. */
export type Review = { readonly on: Day; readonly residual: Score; readonly note?: Text };

export type RiskSource = {
  readonly key: string;
  readonly category: Category;
  readonly subtype?: string;
  readonly eventType?: string;
  readonly driver?: string;
  readonly title: Text;
  readonly event: Text;
  readonly causes: readonly Text[];
  readonly consequences: readonly Text[];
  readonly owner: PersonKey;
  readonly unit: UnitKey;
  readonly services?: readonly ServiceKey[];
  readonly status: RiskStatus;
  readonly response: RiskResponse;
  readonly identified: Day;
  /** The day of recording; the rest stand in order from the first workshops in January 2025. */
  readonly recorded?: Day;
  /** What the entry that records it says. */
  readonly note?: Text;
  /** The next review that is due as of the sample's today. */
  readonly review: Day;
  readonly inherent: Score;
  readonly residual: Score;
  readonly target?: Score;
  readonly controls: readonly ControlUse[];
  /** Residual positions taken later, in order. */
  readonly reviews?: readonly Review[];
};
