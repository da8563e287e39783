import { Button } from '@mantine/core';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { AuditPlace } from '../features/audit/audit-place.tsx';
import { OverviewPlace } from '../features/heat-map/overview-place.tsx';
import { QuartersPlace } from '../features/quarters/quarters-place.tsx';
import { SettingsPlace } from '../features/settings/settings-place.tsx';
import { kindsWithPage } from '../../words/commands/commands.ts';
import { goTo } from '../ui/address/hash-address.ts';
import { EmptyPlace } from '../ui/places/empty-place.tsx';
import { Recovery } from '../ui/recovery/recovery.tsx';
import { useWords } from '../ui/words/words-context.tsx';
import { KindPage } from './own-pages.tsx';

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
        {kindsWithPage.map((kind) => (
          <Route key={kind} path={`/${kind}/:id?`}>
            <KindPage kind={kind} />
          </Route>
        ))}
        <Route path="/quarters/:id?" component={QuartersPlace} />
        <Route path="/audit/:part?" component={AuditPlace} />
        <Route path="/settings" component={SettingsPlace} />
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
