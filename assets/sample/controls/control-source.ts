import type { conditions, ControlKind } from '../../../domain/controls/kind.ts';
import type { PersonKey } from '../people.ts';
import type { ServiceKey } from '../services.ts';
import type { Text } from '../text.ts';
import type { UnitKey } from '../units.ts';

export type ControlSource = {
  readonly title: Text;
  readonly description: Text;
  readonly kind: ControlKind;
  readonly key: boolean;
  readonly owner: PersonKey;
  readonly unit: UnitKey;
  readonly automated?: true;
  /** The services that it serves, where it serves some and not the firm. */
  readonly services?: readonly ServiceKey[];
  readonly condition?: (typeof conditions)[number];
};
