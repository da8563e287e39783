import type { Settings } from '../../domain/settings/settings.ts';
import type { Day } from '../values/time.ts';
import type { References } from './references.ts';
import type { TermNames } from './terms.ts';
import type { Workspace } from './workspace.ts';

/** What taking a row may look at. */
export type Importing = {
  readonly workspace: Workspace;
  readonly references: References;
  readonly terms: TermNames;
  readonly settings: Settings;
  readonly timeZone: string;
  readonly today: Day;
  readonly matrixId: string;
  /** The service of rows that name none; `null` where the caller gave none. */
  readonly service: string | null;
  readonly newId: () => string;
};
