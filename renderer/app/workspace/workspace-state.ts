import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Restored } from '../../features/start/restoring.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fail } from '../../../engine/values/result.ts';
import { comeBack, type CameBack } from '../../features/start/come-back.ts';
import { openRegister, type RegisterSession, type OpeningFailure } from '../../features/start/opening.ts';
import { orFull } from '../../../store/outside/or-full.ts';
import { reportOutside } from '../../state/outside.ts';
import { flushUnsent } from '../../state/saving.ts';
import { forgetUndoing } from '../../state/undoing.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { followed } from '../../ui/notices/followed.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { fileWorkWords } from '../../ui/progress/far.ts';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** What the window shows: the register that is being opened, what had to be restored, the start page (and why no register is open), or a register. */
export type WorkspaceView =
  | { readonly at: 'opening' }
  | { readonly at: 'restored'; readonly restored: readonly Restored[] }
  | { readonly at: 'start'; readonly failure: OpeningFailure | null }
  | { readonly at: 'register'; readonly session: RegisterSession };

/** Why a store takes nothing now, and may do so later. */
const passing: readonly string[] = ['store.full', 'store.failed', 'store.noAnswer'];
/** Milliseconds between two attempts to bring a store back. */
const betweenAttempts = 3_000;

export type WorkspaceState = {
  readonly view: WorkspaceView;
  /** Answers whether the register is open now. `anyway`: without the step to later schemas. */
  readonly open: (registerId: string, anyway?: boolean) => Promise<boolean>;
  /** Opens the register that was open last, or shows the start page. */
  readonly openLast: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** The register that is open cannot be shown: the start page says why, and offers the others. */
  readonly broke: (error: unknown) => void;
};

/** Which register is open. Whatever fails on the way to one ends on the start page, which says so, never in an empty window. */
export function useWorkspace(): WorkspaceState {
  const store = useStore();
  const platform = usePlatform();
  const info = useAppInfo();
  const { host, lastRegister } = info;
  const say = useWords();
  const why = useWhyUnread();
  const [view, setView] = useState<WorkspaceView>(
    lastRegister === null && host === 'page' ? { at: 'start', failure: null } : { at: 'opening' },
  );
  const isOpen = useRef(false);
  const last = useRef(lastRegister);
  /** Why the store could not be compared with the host; `null` once it was. */
  const notCompared = useRef<Problem | null>(null);
  /** What the page last heard of a register. */
  const moved = useRef<{ readonly registerId: string; readonly seq: number } | null>(null);
  useEffect(() => {
    isOpen.current = view.at === 'register';
  }, [view]);

  const remember = useCallback(
    (registerId: string | null) => void platform.call('app.rememberRegister', { registerId }).catch(() => null),
    [platform],
  );

  const follow = useCallback<Parameters<typeof openRegister>[0]['follow']>(
    async (work) => (await followed(fileWorkWords(say, say('start:backingUp')), work)) ?? fail(problem('file.cancelled')),
    [say],
  );

  const open = useCallback(
    async (registerId: string, anyway = false): Promise<boolean> => {
      const opening = await openRegister({ store, platform, host, follow }, registerId, anyway);
      if (opening.ok) {
        forgetUndoing();
        setView({ at: 'register', session: opening.session });
        last.current = registerId;
        remember(registerId);
        if (notCompared.current !== null) notify(say('start:notCompared', { reason: why(notCompared.current) }), 'problem');
        return true;
      }
      const { failure, worksOn } = opening;
      // What is open stays, where the worker still has it.
      if (isOpen.current && !worksOn) notify(failure.problems.map(why).join('\n'), 'problem');
      else setView({ at: 'start', failure });
      return false;
    },
    [store, platform, host, follow, remember, why, say],
  );

  const broke = useCallback((error: unknown) => {
    setView((was) => {
      if (was.at !== 'register') return was;
      const { registerId, name } = was.session.opened.summary;
      return { at: 'start', failure: { registerId, name, step: 'read', problems: [problemOfCall(error)] } };
    });
  }, []);

  const close = useCallback(async () => {
    if (!(await flushUnsent())) return;
    setView({ at: 'start', failure: null });
    goTo('/', { replace: true });
    last.current = null;
    remember(null);
  }, [remember]);

  const openLast = useCallback(async () => {
    if (last.current === null) setView({ at: 'start', failure: null });
    else await open(last.current);
  }, [open]);

  const look = useCallback(() => comeBack({ store, platform, info: { ...info, lastRegister: last.current } }), [store, platform, info]);

  /** Answers whether a register may be opened: what had to be restored is told first. */
  const tell = useCallback((found: CameBack): boolean => {
    notCompared.current = found.notCompared;
    if (found.restored.length === 0) return true;
    setView({ at: 'restored', restored: found.restored });
    return false;
  }, []);

  /** What could not be compared at the start, because nothing answered, is compared before anything is opened. */
  const openCompared = useCallback(
    async (registerId: string, anyway = false): Promise<boolean> =>
      notCompared.current === null || tell(await look()) ? open(registerId, anyway) : false,
    [look, tell, open],
  );

  const begin = useEffectEvent(async () => {
    if (tell(await look())) await openLast();
  });
  useEffect(() => void begin(), []);

  useEffect(
    () =>
      store.onMoved(({ registerId, seq }) => {
        moved.current = { registerId, seq };
      }),
    [store],
  );

  /** The browser threw the store away under the page. What is typed stays on the screen until there is room to bring it back. */
  const bringBack = useEffectEvent(async () => {
    const was = moved.current;
    const restored: Restored[] = [];
    for (;;) {
      const found = await look();
      const failed = found.restored.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.problems));
      const waitsFor = [found.notCompared, ...failed].find((problem) => problem !== null && passing.includes(problem.code));
      restored.push(...found.restored.filter(({ outcome }) => outcome.ok || !waitsFor));
      if (!waitsFor) {
        // The page knows of entries that the host had not acknowledged yet.
        const knownTo = ({ registerId, known }: Restored) => (registerId === was?.registerId ? Math.max(known, was.seq) : known);
        if (tell({ ...found, restored: restored.map((one) => ({ ...one, known: knownTo(one) })) })) await openLast();
        return;
      }
      reportOutside({ trouble: await orFull(waitsFor) });
      await new Promise((resolve) => setTimeout(resolve, betweenAttempts));
    }
  });
  useEffect(
    () =>
      store.onClosed((reason) => {
        if (reason === 'lost') return void bringBack();
        notify(say(reason === 'newerApp' ? 'shell:newerApp' : 'shell:forgotten'), 'problem');
        setView({ at: 'start', failure: null });
      }),
    [store, say],
  );

  return { view, open: openCompared, openLast, close, broke };
}
