import { Button } from '@mantine/core';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { AuditPage } from '../features/audit/audit-page.tsx';
import { DeliveryPage } from '../features/delivery/delivery-page.tsx';
import { OverviewPage } from '../features/overview/overview-page.tsx';
import { QuartersPage } from '../features/quarters/quarters-page.tsx';
import { ImportPage } from '../features/import/import-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { kindsWithPage } from '../../words/commands/commands.ts';
import { goTo } from '../ui/address/hash-address.ts';
import { EmptyPage } from '../ui/page/empty-page.tsx';
import { Recovery } from '../ui/recovery/recovery.tsx';
import { useWords } from '../ui/words/words-context.tsx';
import { KindPage } from './own-pages.tsx';

/** Which page has which address. */
export function Pages() {
  const [path] = useLocation();
  return (
    <Recovery key={path.split('/')[1]} extent="page">
      <Switch>
        <Route path="/">
          <Redirect to="/overview" replace />
        </Route>
        <Route path="/overview" component={OverviewPage} />
        {kindsWithPage.map((kind) => (
          <Route key={kind} path={`/${kind}/:id?`}>
            <KindPage kind={kind} />
          </Route>
        ))}
        <Route path="/import">
          <ImportPage table={null} onClose={() => goTo('/overview')} />
        </Route>
        <Route path="/delivery" component={DeliveryPage} />
        <Route path="/quarters/:id?/:view?" component={QuartersPage} />
        <Route path="/audit/:part?" component={AuditPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route component={NoSuchPage} />
      </Switch>
    </Recovery>
  );
}

function NoSuchPage() {
  const say = useWords();
  return (
    <EmptyPage
      isWhole
      title={say('shell:placeMissing')}
      text=""
      steps={<Button onClick={() => goTo('/overview')}>{say('shell:goOverview')}</Button>}
    />
  );
}
