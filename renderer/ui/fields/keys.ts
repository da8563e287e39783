import { useEffect, useEffectEvent, type KeyboardEvent } from 'react';

/** What browsers answer as the code of a key that an input method took for itself. */
const takenByInputMethod = 229;

/**
 * Whether a key belongs to an input method that composes Korean, Japanese or Chinese: it ends or changes what is being
 * composed and means nothing else. Safari ends the composition before it tells the key; there only the code says so.
 */
export function isComposing({ nativeEvent }: Pick<KeyboardEvent, 'nativeEvent'>): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === takenByInputMethod;
}

/** Acts on Enter. An Enter that ends a composition is none. */
export function onEnter(event: KeyboardEvent, act: () => void): void {
  if (event.key === 'Enter' && !isComposing(event)) act();
}

/** Acts on Escape, which is not told further: what lies around or behind would leave as well. One that gives up a composition is none. */
export function onEscape(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Escape' || isComposing(event)) return;
  event.stopPropagation();
  act();
}

/** Acts on Escape once what lies within has: for whoever hears the key on its way down. */
export function afterEscape(event: KeyboardEvent, act: () => void): void {
  if (event.key === 'Escape' && !isComposing(event)) setTimeout(act);
}

/** Who acts on Escape wherever the focus is, the last of them in front. */
let inFront: readonly symbol[] = [];

/**
 * Acts on Escape wherever the focus is, as long as `active`: what has just opened may be left before the focus has come to it.
 * Nothing else hears that key, and of several who would act on it only the last. Where `isOthers` says so of what has the focus, the
 * key is left to that.
 */
export function useEscape(active: boolean, act: () => void, isOthers: (target: EventTarget | null) => boolean = () => false): void {
  const leave = useEffectEvent(act);
  const isOfOthers = useEffectEvent(isOthers);
  useEffect(() => {
    if (!active) return;
    const own = Symbol('escape');
    inFront = [...inFront, own];
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing({ nativeEvent: event })) return;
      if (inFront.at(-1) !== own || isOfOthers(event.target)) return;
      event.stopImmediatePropagation();
      leave();
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
      inFront = inFront.filter((one) => one !== own);
    };
  }, [active]);
}
