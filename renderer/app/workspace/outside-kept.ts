import { useEffect, useState } from 'react';
import type { RegisterSummary } from '../../../contract/store.ts';
import { startBackups } from '../../platform/backups.ts';
import { keepJournal } from '../../platform/journal.ts';
import { settleTrouble } from '../../platform/trouble.ts';
import { reportOutside } from '../../state/outside.ts';
import { flushUnsent } from '../../state/saving.ts';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';

/** Keeps the open register outside the store too: its journal and its backups. Answers the way to back up at once, where there is a host. */
export function useOutsideKept(summary: RegisterSummary | null): (() => Promise<boolean>) | null {
  const store = useStore();
  const platform = usePlatform();
  const { host } = useAppInfo();
  const [backUp, setBackUp] = useState<(() => Promise<boolean>) | null>(null);
  const registerId = summary?.registerId ?? null;
  const name = summary?.name ?? '';
  const seq = summary?.head.seq ?? 0;

  useEffect(() => {
    if (registerId === null) return undefined;
    const register = { registerId, name };
    let stops: (() => void)[] = [];
    let stopped = false;
    const keep = (storeId: string) => {
      if (stopped) return;
      const backups = startBackups({
        platform,
        client: store,
        store: storeId,
        register,
        flush: async () => void (await flushUnsent()),
        report: (backupFailed) => reportOutside({ backupFailed }),
      });
      const written = async (reason: 'timer' | 'erased') => {
        const outcome = await backups.write(reason);
        return outcome.ok ? outcome.value : null;
      };
      setBackUp(() => async () => (await backups.write('asked')).ok);
      const journal = keepJournal({ platform, client: store, store: storeId, register, seq, backUp: written, report: reportOutside });
      stops.push(
        backups.stop,
        journal,
        settleTrouble({
          client: store,
          backUp: async () => (await backups.write('trouble')).ok,
          report: (trouble) => reportOutside({ trouble }),
        }),
      );
    };
    if (host === 'page')
      stops.push(settleTrouble({ client: store, backUp: async () => true, report: (trouble) => reportOutside({ trouble }) }));
    else {
      reportOutside({ behind: null, refused: null, backupFailed: null });
      void store.storeId().then(keep, () => null);
    }
    return () => {
      stopped = true;
      for (const stop of stops) stop();
      stops = [];
      setBackUp(null);
      reportOutside({ behind: 0, refused: null, backupFailed: null, trouble: null });
    };
  }, [registerId, name, seq, host, platform, store]);
  return backUp;
}
