import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { isFocusLost } from '../../ui/page/focus-lost.ts';
import { besideLine } from './focus-back.ts';

type Props = {
  /** What would go, in words. */
  readonly label: string;
  /** `null`: it cannot be taken away now; the label says why. */
  readonly onRemove: (() => void) | null;
  readonly small?: boolean;
  /** Reached by Tab; without it by pointer and by a key of what it stands in. */
  readonly isStop?: boolean;
};

/** Takes one thing away, at once and with a way back; not by a click that was meant for what stood here before. */
export function RemoveIcon({ label, onRemove, small = false, isStop = true }: Props) {
  const own = useRef<HTMLButtonElement>(null);
  // It goes with the line that it takes away: the focus stays in the list.
  useLayoutEffect(() => {
    const button = own.current;
    return () => {
      const beside = button !== null && button === document.activeElement ? besideLine(button) : null;
      setTimeout(() => isFocusLost() && beside?.focus());
    };
  }, []);
  return (
    <ActionIcon
      ref={own}
      size={small ? 20 : 24}
      aria-label={label}
      title={label}
      disabled={onRemove === null}
      data-takes-away
      tabIndex={isStop ? 0 : -1}
      onClick={() => onRemove?.()}
    >
      <IconX size={small ? 12 : 14} />
    </ActionIcon>
  );
}
