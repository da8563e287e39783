import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * The width of an element, in pixels, that is moved between some places: as soon as it stands in another it is drawn with the width
 * that it last had there, and not first with that of the place before. 0 where it was not yet.
 */
export function useWidthAt(place: string) {
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const now = useRef(place);
  useLayoutEffect(() => {
    now.current = place;
  }, [place]);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width ?? 0;
      setWidths((was) => (was[now.current] === width ? was : { ...was, [now.current]: width }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width: widths[place] ?? 0 };
}
