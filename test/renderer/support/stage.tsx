import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import type { Language } from '../../../domain/settings/kind.ts';
import { plainPage } from '../../../renderer/platform/plain-page.ts';
import type { AppInfo } from '../../../renderer/platform/platform.ts';
import { forgetUndoing } from '../../../renderer/state/undoing.ts';
import { useHashAddress, useHashSearch } from '../../../renderer/ui/address/hash-address.ts';
import { PlatformProvider } from '../../../renderer/ui/platform/platform-context.tsx';
import { DraftsProvider } from '../../../renderer/ui/register/drafts.tsx';
import { RegisterProvider } from '../../../renderer/ui/register/open-register.tsx';
import { restoreDrafts } from '../../../renderer/ui/register/restore-drafts.ts';
import { StoreProvider } from '../../../renderer/ui/register/store-context.tsx';
import { theme } from '../../../renderer/ui/theme/theme.ts';
import { WordsProvider } from '../../../renderer/ui/words/words-context.tsx';
import type { OpenedRegister, RegisterClient } from '../../../contract/store.ts';

export type Stage = { readonly client: RegisterClient; readonly opened: OpenedRegister; readonly language?: Language };

const info: AppInfo = {
  host: 'page',
  version: '',
  userName: '',
  language: 'ko',
  platform: 'other',
  lastRegister: null,
  endedCleanly: true,
};

/** Puts a part of the interface on the page of the test, on a real register worker. Answers how to take it away. */
export async function show(part: ReactNode, { client, opened, language = 'ko' }: Stage): Promise<() => void> {
  forgetUndoing();
  const { registerId } = opened.summary;
  const drafts = await restoreDrafts(client, registerId);
  const names = await client.names();
  return mounted(
    <PlatformProvider platform={plainPage()} info={info}>
      <StoreProvider store={client}>
        <Router hook={useHashAddress} searchHook={useHashSearch}>
          <Notifications />
          <DraftsProvider registerId={registerId} opened={drafts}>
            <RegisterProvider opened={opened} names={names}>
              {part}
            </RegisterProvider>
          </DraftsProvider>
        </Router>
      </StoreProvider>
    </PlatformProvider>,
    language,
  );
}

/** Puts a part of the interface that needs no register on the page of the test. Answers how to take it away. */
export function mounted(part: ReactNode, language: Language): () => void {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  root.render(
    <MantineProvider theme={theme} env="test">
      <WordsProvider language={language}>{part}</WordsProvider>
    </MantineProvider>,
  );
  return () => {
    root.unmount();
    host.remove();
  };
}
