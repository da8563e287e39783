import { Button } from '@mantine/core';
import { tableTitle } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { Page } from '../../ui/page/page-head.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { LicencesShown } from './licences-shown.tsx';
import { RegisterSettings } from './register-settings.tsx';
import { ScalesShown } from './scales-shown.tsx';
import { SeverityWords } from './severity-words.tsx';
import { StoreShown } from './store-shown.tsx';
import { ViewSettings } from './view-settings.tsx';
import classes from './settings.module.css';

/** What belongs to the register, and what is only how this person looks at it. */
export function SettingsPage() {
  const say = useWords();
  return (
    <Page
      title={say('shell:goSettings')}
      actions={
        <>
          <Button onClick={() => goTo('/people')}>{tableTitle(say, 'people')}</Button>
          <Button onClick={() => goTo('/units')}>{tableTitle(say, 'units')}</Button>
        </>
      }
    >
      <div className={classes['columns']}>
        <div>
          <RegisterSettings />
          <SeverityWords />
        </div>
        <div>
          <ViewSettings />
          <StoreShown />
          <LicencesShown />
        </div>
      </div>
      <ScalesShown />
    </Page>
  );
}
