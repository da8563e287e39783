import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import classes from './open-button.module.css';

export type OpenButtonProps = {
  /** The name of the form that it opens, by which the focus finds back to it. */
  readonly opens: string;
  readonly words: string;
  /** What it is called by a screen reader, where its words do not say all. */
  readonly label?: string;
  readonly isSmall?: boolean;
  /** Whether it stands below what it adds to, and not beside something. */
  readonly isBelow?: boolean;
  readonly onOpen: () => void;
};

/** Opens a form in its own place. */
export function OpenButton({ opens, words, label, isSmall = false, isBelow = false, onOpen }: OpenButtonProps) {
  return (
    <Button
      size={isSmall ? 'compact-xs' : 'compact-sm'}
      variant="subtle"
      className={classes['open'] ?? ''}
      leftSection={<IconPlus size={isSmall ? 12 : 14} stroke={1.5} />}
      data-opens={opens}
      data-below={isBelow || undefined}
      onClick={onOpen}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {words}
    </Button>
  );
}
