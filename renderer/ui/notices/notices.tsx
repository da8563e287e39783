import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** As many as stand over each other without covering the work. */
const most = 3;

type Shown = { readonly id: string; readonly message: ReactNode };
let shown: readonly Shown[] = [];
let count = 0;

function hide(gone: readonly Shown[]): void {
  shown = shown.filter((one) => !gone.includes(one));
  for (const { id } of gone) notifications.hide(id);
}

/**
 * A line at the edge of the window. `problem` stays until it is closed; the rest goes after six seconds. The newest is always
 * seen: the oldest makes room for it, and the same line does not stand there twice.
 */
export function tell(message: ReactNode, kind: 'done' | 'problem' = 'done', title?: string): void {
  hide(shown.filter((one) => one.message === message));
  hide(shown.slice(0, Math.max(0, shown.length - most + 1)));
  count += 1;
  const id = `notice-${count}`;
  shown = [...shown, { id, message }];
  notifications.show({
    id,
    message,
    ...(title === undefined ? {} : { title }),
    color: kind === 'problem' ? 'red' : 'sea',
    autoClose: kind === 'problem' ? false : 6000,
    withBorder: true,
    onClose: () => {
      shown = shown.filter((one) => one.id !== id);
    },
  });
}
