import { kinds as declared } from '../../../domain/index.ts';
import { actionSentences, fieldSentences } from '../../kind-words.ts';
import { actions } from './actions.ts';
import { attachments } from './attachments.ts';
import { audit } from './audit.ts';
import { bowTie } from './bow-tie.ts';
import { bulk } from './bulk.ts';
import { cause } from './cause.ts';
import { choices } from './choices.ts';
import { claims } from './claims.ts';
import { cli } from './cli.ts';
import { closing } from './closing.ts';
import { columns } from './columns.ts';
import { common } from './common.ts';
import { controls } from './controls.ts';
import { copying } from './copying.ts';
import { delivery } from './delivery.ts';
import { deliveryPage } from './delivery-page.ts';
import { heatMap } from './heat-map.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { incidents } from './incidents.ts';
import { kinds, records } from './kinds.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { mapper } from './mapper.ts';
import { mapping } from './mapping.ts';
import { menu } from './menu.ts';
import { notes } from './notes.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { quarters } from './quarters.ts';
import { raising } from './raising.ts';
import { rcsa } from './rcsa.ts';
import { recovery } from './recovery.ts';
import { releases } from './releases.ts';
import { report } from './report/all.ts';
import { reviews } from './reviews.ts';
import { risks } from './risks.ts';
import { services } from './services.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { templates } from './templates.ts';
import { units } from './units.ts';
import { views } from './views.ts';

const allActions: Readonly<Record<string, string>> = { ...actionSentences(kinds, records, (kind) => declared.of(kind).life), ...actions };

/** Every sentence of the product in English, by namespace. */
export const en = {
  actions: allActions,
  attachments,
  audit,
  bowTie,
  bulk,
  cause,
  choices,
  claims,
  cli,
  closing,
  columns,
  common,
  controls,
  copying,
  delivery,
  deliveryPage,
  fields: fieldSentences(kinds, records),
  heatMap,
  history,
  imports,
  incidents,
  links,
  lists,
  mapper,
  mapping,
  menu,
  notes,
  overview,
  people,
  problems,
  quarters,
  raising,
  rcsa,
  recovery,
  releases,
  report,
  reviews,
  risks,
  services,
  settings,
  shell,
  start,
  templates,
  units,
  views,
};
