import type { KindsWords, RecordWords } from '../../kind-words.ts';
import { actions } from './kinds/actions.ts';
import { assessments } from './kinds/assessments.ts';
import { attachments } from './kinds/attachments.ts';
import { closedReports, closings, decisionsAsked, quarters, signatures, waivers } from './kinds/closing.ts';
import { controlTests } from './kinds/control-tests.ts';
import { controls, riskControls } from './kinds/controls.ts';
import { changes } from './kinds/changes.ts';
import { deployments } from './kinds/deployments.ts';
import { importMappings } from './kinds/imported.ts';
import { incidents, serviceSpans } from './kinds/incidents.ts';
import { links } from './kinds/links.ts';
import { losses, recoveries } from './kinds/losses.ts';
import { notes } from './kinds/notes.ts';
import { people } from './kinds/people.ts';
import { rcsaControls, rcsaItems, rcsaRounds, rcsaSheets } from './kinds/rcsa.ts';
import { releases } from './kinds/releases.ts';
import { reviews } from './kinds/reviews.ts';
import { causes, closures, consequences, reclassifications, risks } from './kinds/risks.ts';
import { scales, matrices } from './kinds/scoring.ts';
import { services } from './kinds/services.ts';
import { settings, counters } from './kinds/settings.ts';
import { taxonomy } from './kinds/taxonomy.ts';
import { recordTemplates } from './kinds/record-templates.ts';
import { units } from './kinds/units.ts';
import { views } from './kinds/views.ts';

/** The words of every kind of record. */
export const kinds = {
  settings,
  counters,
  people,
  units,
  services,
  taxonomy,
  scales,
  matrices,
  risks,
  causes,
  consequences,
  assessments,
  reviews,
  closures,
  reclassifications,
  controls,
  riskControls,
  controlTests,
  incidents,
  serviceSpans,
  releases,
  deployments,
  changes,
  losses,
  recoveries,
  actions,
  links,
  importMappings,
  views,
  notes,
  recordTemplates,
  attachments,
  rcsaRounds,
  rcsaSheets,
  rcsaItems,
  rcsaControls,
  quarters,
  decisionsAsked,
  closings,
  signatures,
  waivers,
  closedReports,
} as const satisfies KindsWords;

/** What the fields that most kinds have are called, and what is done to a record in a noun phrase: `{{one}}` is the record. */
export const records: RecordWords = {
  fields: { id: 'ID', code: 'Code', archivedAt: 'Archived at' },
  actions: {
    record: { create: '{{one}} recorded', edit: '{{one}} changed', archive: '{{one}} archived', restore: '{{one}} restored' },
    part: { create: '{{one}} added', edit: '{{one}} changed', remove: '{{one}} removed' },
    edited: { edit: '{{one}} changed' },
  },
};
