import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { AuditPlace } from '../features/audit/audit-place.tsx';
import { OverviewPlace } from '../features/heat-map/overview-place.tsx';
import { QuartersPlace } from '../features/quarters/quarters-place.tsx';
import { SettingsPlace } from '../features/settings/settings-place.tsx';
import { kindsWithPage } from '../../words/commands/commands.ts';
import { goTo } from '../ui/address/hash-address.ts';
import { EmptyPlace } from '../ui/places/empty-place.tsx';
import { useWords } from '../ui/words/words-context.tsx';
import { KindPage } from './own-pages.tsx';

/** Which place stands at which address. */
export function Places() {
  const [path] = useLocation();
  return (
    <MendingPlace key={path.split('/')[1]}>
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
    </MendingPlace>
  );
}

function NoSuchPlace() {
  const say = useWords();
  return (
    <EmptyPlace
      title={say('shell:placeMissing')}
      text=""
      steps={<Button onClick={() => goTo('/overview')}>{say('shell:goOverview')}</Button>}
    />
  );
}

/** A place that fails takes nothing else with it: the rest of the window goes on, and so does the place when asked again. */
class MendingPlace extends Component<{ readonly children: ReactNode }, { readonly failed: Error | null }> {
  override state: { readonly failed: Error | null } = { failed: null };
  static getDerivedStateFromError(failed: Error) {
    return { failed };
  }
  override render() {
    const { failed } = this.state;
    return failed === null ? this.props.children : <BrokenPlace failed={failed} onRetry={() => this.setState({ failed: null })} />;
  }
}

function BrokenPlace({ failed, onRetry }: { failed: Error; onRetry: () => void }) {
  const say = useWords();
  return (
    <EmptyPlace
      title={say('shell:broken')}
      text={`${say('shell:brokenText')} (${failed.message})`}
      steps={<Button onClick={onRetry}>{say('common:retry')}</Button>}
    />
  );
}
