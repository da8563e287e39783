import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { openRegister, type RegisterSession, type OpeningFailure } from '../../features/start/opening.ts';
import { flushUnsent } from '../../state/saving.ts';
import { forgetUndoing } from '../../state/undoing.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** What the window shows: the register that is being opened, the start page (and why no register is open), or a register. */
export type WorkspaceView =
  | { readonly at: 'opening' }
  | { readonly at: 'start'; readonly failure: OpeningFailure | null }
  | { readonly at: 'register'; readonly session: RegisterSession };

export type WorkspaceState = {
  readonly view: WorkspaceView;
  /** Answers whether the register is open now. `anyway`: without the step to later schemas. */
  readonly open: (registerId: string, anyway?: boolean) => Promise<boolean>;
  readonly close: () => Promise<void>;
  /** The register that is open cannot be shown: the start page says why, and offers the others. */
  readonly broke: (error: unknown) => void;
};

/** Which register is open. Whatever fails on the way to one ends on the start page, which says so, never in an empty window. */
export function useWorkspace(): WorkspaceState {
  const store = useStore();
  const platform = usePlatform();
  const { host, lastRegister } = useAppInfo();
  const say = useWords();
  const why = useWhyUnread();
  const [view, setView] = useState<WorkspaceView>(lastRegister === null ? { at: 'start', failure: null } : { at: 'opening' });
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = view.at === 'register';
  }, [view]);

  const remember = useCallback(
    (registerId: string | null) => void platform.call('app.rememberRegister', { registerId }).catch(() => null),
    [platform],
  );

  const open = useCallback(
    async (registerId: string, anyway = false): Promise<boolean> => {
      const opening = await openRegister({ store, platform, host }, registerId, anyway);
      if (opening.ok) {
        forgetUndoing();
        setView({ at: 'register', session: opening.session });
        remember(registerId);
        return true;
      }
      const { failure, worksOn } = opening;
      // What is open stays, where the worker still has it.
      if (isOpen.current && !worksOn) notify(failure.problems.map(why).join('\n'), 'problem');
      else setView({ at: 'start', failure });
      return false;
    },
    [store, platform, host, remember, why],
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
    remember(null);
  }, [remember]);

  const openLast = useEffectEvent(async () => {
    if (lastRegister !== null) await open(lastRegister);
  });
  useEffect(() => void openLast(), []);

  useEffect(
    () =>
      store.onClosed((reason) => {
        notify(say(reason === 'newerApp' ? 'shell:newerApp' : reason === 'forgotten' ? 'shell:forgotten' : 'shell:lost'), 'problem');
        setView({ at: 'start', failure: null });
      }),
    [store, say],
  );

  return { view, open, close, broke };
}
