import { useEffect, useMemo, useState } from 'react';
import { Opening } from '../../features/start/opening-shown.tsx';
import { Start } from '../../features/start/start.tsx';
import { startBackups } from '../../platform/backups.ts';
import { flushUnsent } from '../../state/saving.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { LeftDraftsContext } from '../../ui/register/drafts.ts';
import { RegisterProvider } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { Shell } from '../shell/shell.tsx';
import { HandedOn } from './handed-on.tsx';
import { useWorkspace } from './workspace-state.ts';
import { DivergedPanel } from './diverged-panel.tsx';
import { useRegisterFiles } from './register-files.ts';

/** Which register is open, and how one comes to be: the last one, one from the store, a file, a backup. */
export function Workspace() {
  const store = useStore();
  const platform = usePlatform();
  const info = useAppInfo();
  const problemText = useProblemText();
  const { view, open, close, broke } = useWorkspace();
  const session = view.at === 'register' ? view.session : null;
  const files = useRegisterFiles({ session, open });

  const register = session?.opened.summary ?? null;
  const backups = useMemo(() => {
    if (register === null || info.host === 'page') return null;
    const { registerId, name } = register;
    return { registerId, name };
  }, [register, info]);

  const [backUp, setBackUp] = useState<(() => Promise<boolean>) | null>(null);
  useEffect(() => {
    if (backups === null) return undefined;
    const started = startBackups({
      platform,
      client: store,
      current: () => backups,
      flush: async () => void (await flushUnsent()),
      onProblems: ({ problems }) => notify(problems.map(problemText).join('\n'), 'problem'),
    });
    setBackUp(() => () => started.write('asked'));
    return () => started.stop();
  }, [backups, platform, store, problemText]);

  if (view.at === 'opening') return <Opening />;
  return (
    <>
      <DivergedPanel files={files} />
      {session === null ? (
        <Start failure={view.at === 'start' ? view.failure : null} onOpen={open} files={files} />
      ) : (
        <HandedOn key={session.opened.summary.registerId} onBroken={broke}>
          <LeftDraftsContext value={session.drafts}>
            <RegisterProvider opened={session.opened} names={session.names}>
              <Shell files={files} onClose={close} backUp={backUp} />
            </RegisterProvider>
          </LeftDraftsContext>
        </HandedOn>
      )}
    </>
  );
}
