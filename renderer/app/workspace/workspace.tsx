import { Opening } from '../../features/start/opening-shown.tsx';
import { OpeningFilePanel } from '../../features/start/opening-file-panel.tsx';
import { Start } from '../../features/start/start.tsx';
import { useCallback } from 'react';
import type { Json } from '../../../engine/values/json.ts';
import { holdDraft } from '../../platform/held-drafts.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { DraftsProvider } from '../../ui/register/drafts.tsx';
import { RegisterProvider } from '../../ui/register/open-register.tsx';
import { Guide, guideDisclosure } from '../guide/guide.tsx';
import { Shell } from '../shell/shell.tsx';
import { HandedOn } from './handed-on.tsx';
import { useWorkspace } from './workspace-state.ts';
import { RestoredPage } from './restored-page.tsx';
import { useOutsideKept } from './outside-kept.ts';
import { DivergedPanel } from './diverged-panel.tsx';
import { useRegisterFiles } from './register-files.ts';

/** What the window shows, and over it the file that is being opened, and the guide. */
export function Workspace() {
  return (
    <>
      <Registers />
      <OpeningFilePanel />
      <Guide />
    </>
  );
}

/** Which register is open, and how one comes to be: the last one, one from the store, a file, a backup. */
function Registers() {
  const { view, open, openLast, close, broke } = useWorkspace();
  const session = view.at === 'register' ? view.session : null;
  const files = useRegisterFiles({ session, open });

  const backUp = useOutsideKept(session?.opened.summary ?? null);

  const platform = usePlatform();
  const registerId = session?.opened.summary.registerId ?? '';
  const holdOutside = useCallback((key: string, value: Json) => holdDraft(platform, registerId, key, value), [platform, registerId]);

  if (view.at === 'opening') return <Opening />;
  if (view.at === 'restored') return <RestoredPage restored={view.restored} onContinue={openLast} />;
  return (
    <>
      <DivergedPanel files={files} />
      {session === null ? (
        <Start failure={view.at === 'start' ? view.failure : null} onOpen={open} onGuide={guideDisclosure.open} files={files} />
      ) : (
        <HandedOn key={registerId} onBroken={broke}>
          <DraftsProvider registerId={registerId} opened={session.drafts} holdOutside={holdOutside}>
            <RegisterProvider opened={session.opened} names={session.names}>
              <Shell files={files} onClose={close} backUp={backUp} />
            </RegisterProvider>
          </DraftsProvider>
        </HandedOn>
      )}
    </>
  );
}
