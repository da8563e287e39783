import { useEffect, useRef, useState, type ReactNode } from 'react';

type Props = {
  /** What it is called, for the ears: it is a stop of Tab where it scrolls. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** What may be wider than its place: it alone scrolls, not the page, also with the keyboard. Where all of it is seen it is no stop. */
export function Sideways({ label, className, children }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = whole.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={whole}
      className={className}
      style={{ overflowX: 'auto' }}
      data-scrolls
      {...(scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
