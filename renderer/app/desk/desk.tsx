import { useEffect, useMemo, useState } from 'react';
import { Opening } from '../../features/start/opening-shown.tsx';
import { Start } from '../../features/start/start.tsx';
import { startBackups } from '../../platform/backups.ts';
import { flushUnsent } from '../../state/saving.ts';
import { tell } from '../../ui/notices/notices.tsx';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { LeftDraftsContext } from '../../ui/register/drafts.ts';
import { RegisterProvider } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { Shell } from '../shell/shell.tsx';
import { useDesk } from './desk-state.ts';
import { DivergedPanel } from './diverged-panel.tsx';
import { useRegisterFiles } from './register-files.ts';

/** Which register lies open, and how one comes to lie there: the last one, one from the store, a file, a backup. */
export function Desk() {
  const store = useStore();
  const platform = usePlatform();
  const info = useAppInfo();
  const problemText = useProblemText();
  const { desk, open, close } = useDesk();
  const onDesk = desk.at === 'register' ? desk.onDesk : null;
  const files = useRegisterFiles({ desk: onDesk, open });

  const register = onDesk?.opened.summary ?? null;
  const backups = useMemo(() => {
    if (register === null || info.door === 'page') return null;
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
      onProblems: ({ problems }) => tell(problems.map(problemText).join('\n'), 'problem'),
    });
    setBackUp(() => () => started.write('asked'));
    return () => started.stop();
  }, [backups, platform, store, problemText]);

  if (desk.at === 'opening') return <Opening />;
  return (
    <>
      <DivergedPanel files={files} />
      {onDesk === null ? (
        <Start failure={desk.at === 'start' ? desk.failure : null} onOpen={open} files={files} />
      ) : (
        <LeftDraftsContext value={onDesk.drafts}>
          <RegisterProvider key={onDesk.opened.summary.registerId} opened={onDesk.opened} names={onDesk.names}>
            <Shell files={files} onClose={close} backUp={backUp} />
          </RegisterProvider>
        </LeftDraftsContext>
      )}
    </>
  );
}
