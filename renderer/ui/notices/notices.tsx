import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** A line at the edge of the window. `problem` stays until it is closed; the rest goes after six seconds. */
export function tell(message: ReactNode, kind: 'done' | 'problem' = 'done', title?: string): void {
  notifications.show({
    message,
    ...(title === undefined ? {} : { title }),
    color: kind === 'problem' ? 'red' : 'sea',
    autoClose: kind === 'problem' ? false : 6000,
    withBorder: true,
  });
}
