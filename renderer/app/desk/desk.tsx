import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Json } from '../../../engine/values/json.ts';
import type { OpenedRegister } from '../../../contract/store.ts';
import { Start } from '../../features/start/start.tsx';
import { startBackups } from '../../platform/backups.ts';
import { flushUnsent } from '../../state/saving.ts';
import { forgetUndoing } from '../../state/undoing.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { tell } from '../../ui/notices/notices.tsx';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { LeftDraftsContext } from '../../ui/register/drafts.ts';
import { RegisterProvider } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { Shell } from '../shell/shell.tsx';
import { DivergedPanel } from './diverged-panel.tsx';
import { useRegisterFiles } from './register-files.ts';

export type OnDesk = { readonly opened: OpenedRegister; readonly drafts: Map<string, Json> };

/** Which register lies open, and how one comes to lie there: the last one, one from the store, a file, a backup. */
export function Desk() {
  const store = useStore();
  const platform = usePlatform();
  const info = useAppInfo();
  const say = useWords();
  const problemText = useProblemText();
  const [desk, setDesk] = useState<OnDesk | null>(null);
  const [waiting, setWaiting] = useState(info.lastRegister !== null);

  const open = useCallback(
    async (registerId: string, quietly = false): Promise<boolean> => {
      const outcome = await store.open(registerId);
      if (!outcome.ok) {
        if (!quietly) tell(outcome.problems.map(problemText).join('\n'), 'problem');
        return false;
      }
      const { summary, migratedFrom } = outcome.value;
      if (migratedFrom !== null) await backUpAndMigrate();
      const drafts = new Map((await store.drafts()).map(({ key, value }) => [key, value]));
      forgetUndoing();
      setDesk({ opened: outcome.value, drafts });
      void platform.call('app.rememberRegister', { registerId: summary.registerId });
      return true;

      /** The step to later schemas is taken only when the register as it was lies safe, or nothing can be kept here. */
      async function backUpAndMigrate() {
        const file = await store.exportFile();
        if (file.ok) {
          const { bytes, head } = file.value;
          const { registerId: id, name } = summary;
          const kept = await platform.call('backups.write', {
            registerId: id,
            name,
            seq: head.seq,
            hash: head.hash,
            reason: 'migration',
            bytes,
          });
          if (!kept.ok && info.door !== 'page') tell(kept.problems.map(problemText).join('\n'), 'problem');
        }
        const migrated = await store.migrate();
        if (!migrated.ok) tell(migrated.problems.map(problemText).join('\n'), 'problem');
      }
    },
    [store, platform, info, problemText],
  );

  const close = useCallback(async () => {
    if (!(await flushUnsent())) return;
    setDesk(null);
    goTo('/', { replace: true });
    void platform.call('app.rememberRegister', { registerId: null });
  }, [platform]);

  const openLast = useEffectEvent(async () => {
    if (info.lastRegister !== null) await open(info.lastRegister, true);
    setWaiting(false);
  });
  useEffect(() => void openLast(), []);

  const files = useRegisterFiles({ desk, open });
  const register = desk?.opened.summary ?? null;
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

  useEffect(
    () =>
      store.onClosed((why) => {
        tell(say(why === 'newerApp' ? 'shell:newerApp' : why === 'forgotten' ? 'shell:forgotten' : 'shell:lost'), 'problem');
        setDesk(null);
      }),
    [store, say],
  );

  if (waiting) return null;
  return (
    <>
      <DivergedPanel files={files} />
      {desk === null ? (
        <Start onOpen={open} onOpenFile={files.openFile} onOpenBytes={files.takeBytes} />
      ) : (
        <LeftDraftsContext value={desk.drafts}>
          <RegisterProvider key={desk.opened.summary.registerId} opened={desk.opened}>
            <Shell files={files} onClose={close} backUp={backUp} />
          </RegisterProvider>
        </LeftDraftsContext>
      )}
    </>
  );
}
