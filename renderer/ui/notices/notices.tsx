import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import classes from './notices.module.css';

/** As many as stand over each other without covering the work. */
const most = 3;

/** Milliseconds for which a line is read, and for which one with something to do is thought over; a long one takes longer, by its characters. */
const [readTime, thinkTime, perCharacter] = [6000, 10_000, 60];

type Shown = { readonly id: string; readonly message: string };
let shown: readonly Shown[] = [];
let count = 0;

function hide(gone: readonly Shown[]): void {
  shown = shown.filter((one) => !gone.includes(one));
  for (const { id } of gone) notifications.hide(id);
}

/** What can be done about it, there and then. */
type Act = { readonly label: string; readonly run: () => void };

function show(message: string, kind: 'done' | 'problem' | 'working', act: Act | null): () => void {
  hide(shown.filter((one) => one.message === message));
  hide(shown.slice(0, Math.max(0, shown.length - most + 1)));
  count += 1;
  const one = { id: `notice-${count}`, message };
  const close = () => hide([one]);
  shown = [...shown, one];
  notifications.show({
    id: one.id,
    message: act === null ? message : <WithAct message={message} act={act} onDone={close} />,
    color: kind === 'problem' ? 'red' : 'sea',
    autoClose: kind === 'done' && Math.max(act === null ? readTime : thinkTime, message.length * perCharacter),
    loading: kind === 'working',
    withCloseButton: kind !== 'working',
    withBorder: true,
    onClose: () => {
      shown = shown.filter(({ id }) => id !== one.id);
    },
  });
  return close;
}

/**
 * A line at the edge of the window. `problem` stays until it is closed; the rest goes by itself, not while the pointer is on
 * it. The newest is always seen: the oldest makes room for it, and the same line does not stand there twice.
 */
export function notify(message: string, kind: 'done' | 'problem' = 'done'): void {
  show(message, kind, null);
}

/** A line with something to do about it. Answers how to close it. */
export function offer(message: string, act: Act): () => void {
  return show(message, 'done', act);
}

/** A line about work that is under way, with what ends it: it stays until it is closed, and says how far the work is. */
export function tellWorking(message: string, act: Act): { readonly tell: (message: string) => void; readonly close: () => void } {
  const id = `notice-${count + 1}`;
  const close = show(message, 'working', act);
  const tell = (now: string) => {
    if (shown.some((one) => one.id === id))
      notifications.update({ id, message: <WithAct message={now} act={act} onDone={close} />, loading: true, withCloseButton: false });
  };
  return { tell, close };
}

/** Once its button was pressed it is gone, and the focus is where it was before. */
function WithAct({ message, act, onDone }: { message: string; act: Act; onDone: () => void }) {
  const before = useRef<EventTarget | null>(null);
  return (
    <span className={classes['withAct']}>
      <span>{message}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        onFocus={(event) => (before.current = event.relatedTarget)}
        onClick={() => {
          onDone();
          act.run();
          if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
        }}
      >
        {act.label}
      </Button>
    </span>
  );
}
