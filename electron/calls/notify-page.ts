import type { WebContents } from 'electron';
import { events, type EventName, type EventValue } from '../../contract/host.ts';

/** Tells the page of an event. A page that is gone is not told. */
export function notifyPage<E extends EventName>(contents: WebContents, event: E, value: EventValue<E>): void {
  if (!contents.isDestroyed()) contents.send(event, events[event].parse(value));
}
