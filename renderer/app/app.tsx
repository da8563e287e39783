import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Router } from 'wouter';
import type { Language } from '../../domain/settings/kind.ts';
import type { RegisterClient } from '../../contract/store.ts';
import type { AppInfo, Platform } from '../platform/platform.ts';
import { useView } from '../state/view.ts';
import { useHashAddress, useHashSearch } from '../ui/address/hash-address.ts';
import { notify } from '../ui/notices/notices.tsx';
import { PlatformProvider } from '../ui/platform/platform-context.tsx';
import { guardRestingPointer } from '../record/list/resting-pointer.ts';
import { problemOfCall } from '../ui/recovery/problem-of-call.ts';
import { Recovery } from '../ui/recovery/recovery.tsx';
import { useWhyUnread } from '../ui/recovery/why-unread.ts';
import { StoreProvider } from '../ui/register/store-context.tsx';
import { theme } from '../ui/theme/theme.ts';
import { variablesOf } from '../ui/theme/variables.ts';
import { LanguageChoiceProvider } from '../ui/words/language-choice.tsx';
import { translator } from '../../words/translate.ts';
import { useWords, WordsProvider } from '../ui/words/words-context.tsx';
import { Workspace } from './workspace/workspace.tsx';

type AppProps = { readonly platform: Platform; readonly info: AppInfo; readonly store: RegisterClient; readonly nonce: string };

/** The whole app: everything that it stands on is handed in, so that a test can hand in something else that is real. */
export function App({ platform, info, store, nonce }: AppProps) {
  const [language, setLanguage] = useState<Language>(info.language);
  const choose = (next: Language) => {
    setLanguage(next);
    void platform.call('app.setLanguage', { language: next });
  };
  return (
    <Look language={language} nonce={nonce}>
      <LanguageChoiceProvider choose={choose}>
        <PlatformProvider platform={platform} info={info}>
          <StoreProvider store={store}>
            <Router hook={useHashAddress} searchHook={useHashSearch}>
              <Notifications position="bottom-right" limit={4} />
              <UncaughtProblems />
              <Recovery extent="window">
                <Workspace />
              </Recovery>
            </Router>
          </StoreProvider>
        </PlatformProvider>
      </LanguageChoiceProvider>
    </Look>
  );
}

/** Words and colours: all that even a page needs which could not start. */
export function Look({ language, nonce, children }: { language: Language; nonce: string; children: ReactNode }) {
  const { scheme, ramp, density } = useView();
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  // A notice is drawn outside of everything that has words.
  const worded = useMemo(() => {
    const closeButtonProps = { 'aria-label': translator(language)('common:close') };
    return mergeThemeOverrides(theme, { components: { Notification: { defaultProps: { closeButtonProps } } } });
  }, [language]);
  const variables = useMemo(() => variablesOf(ramp, density), [ramp, density]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => guardRestingPointer(window), []);
  return (
    <MantineProvider
      theme={worded}
      cssVariablesResolver={variables}
      getStyleNonce={() => nonce}
      forceColorScheme={scheme === 'auto' ? system : scheme}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: language === 'ko' ? 0 : 1, weekendDays: [0, 6] }}>
        <WordsProvider language={language}>
          {children}
          <Overlays />
        </WordsProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

/** Where menus and other things that float are drawn, as a part of the page that a reader can tell from the others. */
function Overlays() {
  const say = useWords();
  return <div data-portal data-mantine-shared-portal-node role="region" aria-label={say('shell:overlays')} />;
}

/** What fails where nobody waits for it is told at the edge of the window. */
function UncaughtProblems() {
  const why = useWhyUnread();
  useEffect(() => {
    const listener = (event: PromiseRejectionEvent) => notify(why(problemOfCall(event.reason)), 'problem');
    addEventListener('unhandledrejection', listener);
    return () => removeEventListener('unhandledrejection', listener);
  }, [why]);
  return null;
}
