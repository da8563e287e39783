import type { Deployment } from '../../../domain/deployments/kind.ts';
import type { ServiceKey } from '../services.ts';
import type { Text } from '../text.ts';

/** How a service puts its releases into production: minutes after the release, how long it takes, and what is done by hand. */
export type Rhythm = { readonly after: number; readonly minutes: number; readonly manualSteps: number };

/** What happened to the deployment of a release, where that was not simply well. `recovered`: minutes after its end. */
export type Course = {
  readonly planned?: false;
  readonly outcome?: Deployment['outcome'];
  readonly intervention?: Deployment['intervention'];
  readonly recovered?: number;
  readonly manualSteps?: number;
  readonly minutes?: number;
  readonly notes?: Text;
};

/** A deployment that no release stands behind, or one more of a release. */
export type FurtherDeployment = Course & {
  readonly key: string;
  readonly service: ServiceKey;
  readonly version: Text;
  readonly release?: string;
  readonly environment?: Deployment['environment'];
  readonly kind: Deployment['kind'];
  readonly start: string;
  readonly minutes: number;
};
