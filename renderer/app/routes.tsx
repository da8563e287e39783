import { Button } from '@mantine/core';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { AuditPlace } from '../features/audit/audit-place.tsx';
import { OverviewPlace } from '../features/heat-map/overview-place.tsx';
import { ControlsPlace } from '../features/controls/controls-place.tsx';
import { IncidentsPlace } from '../features/incidents/incidents-place.tsx';
import { ReleasesPlace } from '../features/releases/releases-place.tsx';
import { PeoplePlace } from '../features/people/people-place.tsx';
import { QuartersPlace } from '../features/quarters/quarters-place.tsx';
import { SettingsPlace } from '../features/settings/settings-place.tsx';
import { UnitsPlace } from '../features/units/units-place.tsx';
import { RisksPlace } from '../features/risks/risks-place.tsx';
import { ServicesPlace } from '../features/services/services-place.tsx';
import { goTo } from '../ui/address/hash-address.ts';
import { EmptyPlace } from '../ui/places/empty-place.tsx';
import { Recovery } from '../ui/recovery/recovery.tsx';
import { useWords } from '../ui/words/words-context.tsx';

/** Which place stands at which address. */
export function Places() {
  const [path] = useLocation();
  return (
    <Recovery key={path.split('/')[1]} extent="place">
      <Switch>
        <Route path="/">
          <Redirect to="/overview" replace />
        </Route>
        <Route path="/overview" component={OverviewPlace} />
        <Route path="/risks/:id?" component={RisksPlace} />
        <Route path="/controls/:id?" component={ControlsPlace} />
        <Route path="/incidents/:id?" component={IncidentsPlace} />
        <Route path="/releases/:id?" component={ReleasesPlace} />
        <Route path="/services/:id?" component={ServicesPlace} />
        <Route path="/quarters/:id?" component={QuartersPlace} />
        <Route path="/audit/:part?" component={AuditPlace} />
        <Route path="/settings" component={SettingsPlace} />
        <Route path="/people/:id?" component={PeoplePlace} />
        <Route path="/units/:id?" component={UnitsPlace} />
        <Route component={NoSuchPlace} />
      </Switch>
    </Recovery>
  );
}

function NoSuchPlace() {
  const say = useWords();
  return (
    <EmptyPlace
      isWhole
      title={say('shell:placeMissing')}
      text=""
      steps={<Button onClick={() => goTo('/overview')}>{say('shell:goOverview')}</Button>}
    />
  );
}
