import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { onEscape } from '../../ui/fields/keys.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { FormPlace } from './form-place.tsx';
import { OpenButton, type OpenButtonProps } from './open-button.tsx';

type Props = Omit<OpenButtonProps, 'onOpen'> & {
  /** Of what is open. */
  readonly className?: string | undefined;
  /** Whether what was done is done when it closes, one thing after the other. */
  readonly isDoneBefore?: boolean;
  /** What is open: a picker, and what is asked beside it. */
  readonly children: (close: () => void) => ReactNode;
};

/** Where a record is found and added: a button, then the picker in its place, left by Escape from any of its fields. */
export function PickerFrame({ className, isDoneBefore = false, children, ...button }: Props) {
  const { opens, words, label } = button;
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <FormPlace open={isOpen ? opens : null}>
      {isOpen ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from any of its fields
        <div role="group" aria-label={label ?? words} className={className} onKeyDown={(event) => onEscape(event, close)}>
          {children(close)}
          <Button size="compact-sm" variant="subtle" onClick={close}>
            {say(isDoneBefore ? 'common:close' : 'common:cancel')}
          </Button>
        </div>
      ) : (
        <OpenButton {...button} onOpen={() => setOpen(true)} />
      )}
    </FormPlace>
  );
}
