import { registryOf } from '../engine/kind/registry.ts';
import { actions } from './actions/kind.ts';
import { assessments } from './assessments/kind.ts';
import { attachments } from './attachments/kind.ts';
import { changes } from './changes/kind.ts';
import { closedReports, closings, decisionsAsked, quarters, signatures, waivers } from './closing/kinds.ts';
import { controlTests } from './control-tests/kind.ts';
import { controls, riskControls } from './controls/kind.ts';
import { deployments } from './deployments/kind.ts';
import { importMappings } from './imports/kind.ts';
import { incidents } from './incidents/kind.ts';
import { serviceSpans } from './incidents/service-spans.ts';
import { links } from './links/kind.ts';
import { losses, recoveries } from './losses/kind.ts';
import { notes } from './notes/kind.ts';
import { people } from './people/kind.ts';
import { rcsaControls, rcsaItems, rcsaRounds, rcsaSheets } from './rcsa/kinds.ts';
import { releases } from './releases/kind.ts';
import { reviews } from './reviews/kind.ts';
import { closures } from './risks/closures.ts';
import { causes, consequences, risks } from './risks/kind.ts';
import { reclassifications } from './risks/reclassifications.ts';
import { matrices, scales } from './scoring/kinds.ts';
import { services } from './services/kind.ts';
import { counters, settings } from './settings/kind.ts';
import { taxonomy } from './taxonomy/kind.ts';
import { recordTemplates } from './templates/kind.ts';
import { units } from './units/kind.ts';
import { views } from './views/kind.ts';

/** Every kind of record of the register: the only list of kinds that there is. */
export const kindsByName = {
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
} as const;

/** The kinds, and what follows from all of them together. */
export const kinds = registryOf(kindsByName);

export function isKindName(name: string): name is keyof typeof kindsByName {
  return kinds.has(name);
}
