import { controlQueries, controlRelationQueries } from '../../domain/controls/profile.ts';
import { incidentQueries, incidentRelationQueries } from '../../domain/incidents/profile.ts';
import { releaseQueries, releaseRelationQueries } from '../../domain/releases/profile.ts';
import { riskQueries, riskRelationQueries } from '../../domain/risks/profile.ts';
import { serviceQueries } from '../../domain/services/profile.ts';
import type { ProfileShape } from '../ui/register/query-result.ts';

// What the kinds whose page is of their own making ask for: the page, and whoever asks ahead for it.

export const riskShape: ProfileShape = { queries: riskQueries, relations: riskRelationQueries };
export const serviceShape: ProfileShape = { queries: serviceQueries, relations: () => [] };
export const incidentShape: ProfileShape = { queries: incidentQueries, relations: incidentRelationQueries };
export const releaseShape: ProfileShape = { queries: releaseQueries, relations: releaseRelationQueries };
export const controlShape: ProfileShape = { queries: controlQueries, relations: controlRelationQueries };
