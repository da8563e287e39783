import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { openRegister, type OnDesk, type OpeningFailure } from '../../features/start/opening.ts';
import { flushUnsent } from '../../state/saving.ts';
import { forgetUndoing } from '../../state/undoing.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { tell } from '../../ui/notices/notices.tsx';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** What the window shows: the register that is being opened, the start page (and why no register is open), or a register. */
export type Desk =
  | { readonly at: 'opening' }
  | { readonly at: 'start'; readonly failure: OpeningFailure | null }
  | { readonly at: 'register'; readonly onDesk: OnDesk };

export type DeskState = {
  readonly desk: Desk;
  /** Answers whether the register is open now. `anyway`: without the step to later schemas. */
  readonly open: (registerId: string, anyway?: boolean) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** Which register lies open. Whatever fails on the way to one ends on the start page, which says so, never in an empty window. */
export function useDesk(): DeskState {
  const store = useStore();
  const platform = usePlatform();
  const { door, lastRegister } = useAppInfo();
  const say = useWords();
  const why = useWhyUnread();
  const [desk, setDesk] = useState<Desk>(lastRegister === null ? { at: 'start', failure: null } : { at: 'opening' });
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = desk.at === 'register';
  }, [desk]);

  const remember = useCallback(
    (registerId: string | null) => void platform.call('app.rememberRegister', { registerId }).catch(() => null),
    [platform],
  );

  const open = useCallback(
    async (registerId: string, anyway = false): Promise<boolean> => {
      const opening = await openRegister({ store, platform, door }, registerId, anyway);
      if (opening.ok) {
        forgetUndoing();
        setDesk({ at: 'register', onDesk: opening.onDesk });
        remember(registerId);
        return true;
      }
      const { failure, worksOn } = opening;
      // What lies open stays, where the worker still has it.
      if (isOpen.current && !worksOn) tell(failure.problems.map(why).join('\n'), 'problem');
      else setDesk({ at: 'start', failure });
      return false;
    },
    [store, platform, door, remember, why],
  );

  const close = useCallback(async () => {
    if (!(await flushUnsent())) return;
    setDesk({ at: 'start', failure: null });
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
        tell(say(reason === 'newerApp' ? 'shell:newerApp' : reason === 'forgotten' ? 'shell:forgotten' : 'shell:lost'), 'problem');
        setDesk({ at: 'start', failure: null });
      }),
    [store, say],
  );

  return { desk, open, close };
}
