import { incidentKinds } from '../../domain/incidents/kind.ts';
import type { KindName } from '../../domain/rows.ts';
import { shownAs } from '../features/bow-tie/bow-tie-address.ts';
import { BowTiePage } from '../features/bow-tie/bow-tie-page.tsx';
import { ControlDetail } from '../features/controls/control-detail.tsx';
import { NewControl } from '../features/controls/new-control.tsx';
import { FollowingDeployment } from '../features/deployments/following-deployment.tsx';
import { RaiseDeployment } from '../features/deployments/raise-deployment.tsx';
import { IncidentDetail } from '../features/incidents/incident-detail.tsx';
import { NewIncident } from '../features/incidents/new-incident.tsx';
import { NoteDetail } from '../features/notes/note-detail.tsx';
import { NewPerson } from '../features/people/new-person.tsx';
import { PersonDetail } from '../features/people/person-detail.tsx';
import { NewRound } from '../features/rcsa/new-round.tsx';
import { RoundSection } from '../features/rcsa/round-section.tsx';
import { NewRelease } from '../features/releases/new-release.tsx';
import { ReleaseDetail } from '../features/releases/release-detail.tsx';
import { ReleaseSizes } from '../features/releases/sizes/release-sizes.tsx';
import { NewRisk } from '../features/risks/new-risk.tsx';
import { RiskDetail } from '../features/risks/risk-detail.tsx';
import { NewService } from '../features/services/new-service.tsx';
import { ServiceDetail } from '../features/services/service-detail.tsx';
import { NewTemplate } from '../features/templates/new-template.tsx';
import { TemplateContent } from '../features/templates/template-content.tsx';
import { UnitsPage } from '../features/units/units-page.tsx';
import { controlShape, incidentShape, releaseShape, riskShape, serviceShape } from '../record/own-shapes.ts';
import { RecordPage, type Slots } from '../record/record-page.tsx';

/** What kinds show in place of what their declarations give. A kind that is not named here has the page of its declaration. */
const slots: { readonly [K in KindName]?: Slots } = {
  risks: { Detail: RiskDetail, shape: riskShape, New: NewRisk, shows: { [shownAs]: BowTiePage } },
  controls: { Detail: ControlDetail, shape: controlShape, New: NewControl },
  incidents: {
    Detail: IncidentDetail,
    shape: incidentShape,
    New: NewIncident,
    // Planned work is kept, and not counted as an incident.
    kindFilter: { table: 'incidents', column: 'kind', vocabulary: 'incidentKinds', values: incidentKinds },
  },
  releases: { Detail: ReleaseDetail, shape: releaseShape, New: NewRelease, above: (query) => <ReleaseSizes query={query} /> },
  deployments: { UnderHead: RaiseDeployment, Own: FollowingDeployment },
  rcsaRounds: { New: NewRound, UnderHead: RoundSection },
  services: { Detail: ServiceDetail, shape: serviceShape, New: NewService },
  people: { Detail: PersonDetail, New: NewPerson },
  // A note is written where its record is read.
  notes: { Detail: NoteDetail, isMadeElsewhere: true },
  // A template is made of a record that is there.
  recordTemplates: { New: NewTemplate, Own: TemplateContent, isMadeElsewhere: true },
};

/** The page of a kind. Units are a tree, which no list shows. */
export function KindPage({ kind }: { kind: KindName }) {
  return kind === 'units' ? <UnitsPage /> : <RecordPage kind={kind} slots={slots[kind]} />;
}
