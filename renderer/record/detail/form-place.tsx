import type { ReactNode } from 'react';
import { useFocusBack } from './focus-back.ts';

type Props = {
  /** The form that is open, by the name that the button which opens it carries as `data-opens`. */
  readonly open: string | null;
  readonly children: ReactNode;
};

/** Where a form opens, with the button that opens it: once the form is gone, what was lost with it is back on the button. */
export function FormPlace({ open, children }: Props) {
  const whole = useFocusBack<HTMLDivElement>(open);
  return (
    <div ref={whole} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
