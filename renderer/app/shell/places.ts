import {
  IconAlertTriangle,
  IconCalendarStats,
  IconFileCheck,
  IconGridDots,
  IconPackage,
  IconServer2,
  IconSettings,
  IconShieldCheck,
  IconTargetArrow,
  type Icon,
} from '@tabler/icons-react';
import type { WordKey } from '../../../words/translate.ts';
import type { CommandId } from '../../../words/commands/commands.ts';

export type PlaceDefinition = {
  readonly path: string;
  readonly title: WordKey;
  readonly icon: Icon;
  readonly command: CommandId;
  readonly group: number;
};

/** The places of the app in the order of the navigation; a line stands between groups. */
export const places: readonly PlaceDefinition[] = [
  { path: '/overview', title: 'shell:goOverview', icon: IconGridDots, command: 'go.overview', group: 1 },
  { path: '/risks', title: 'shell:goRisks', icon: IconTargetArrow, command: 'go.risks', group: 1 },
  { path: '/controls', title: 'shell:goControls', icon: IconShieldCheck, command: 'go.controls', group: 1 },
  { path: '/incidents', title: 'shell:goIncidents', icon: IconAlertTriangle, command: 'go.incidents', group: 2 },
  { path: '/releases', title: 'shell:goReleases', icon: IconPackage, command: 'go.releases', group: 2 },
  { path: '/services', title: 'shell:goServices', icon: IconServer2, command: 'go.services', group: 2 },
  { path: '/quarters', title: 'shell:goQuarters', icon: IconCalendarStats, command: 'go.quarters', group: 3 },
  { path: '/audit', title: 'shell:goAudit', icon: IconFileCheck, command: 'go.audit', group: 3 },
  { path: '/settings', title: 'shell:goSettings', icon: IconSettings, command: 'go.settings', group: 4 },
];
