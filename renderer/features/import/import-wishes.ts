import type { ReadingWishes } from '../../workers/import-worker.ts';
import type { Wishes } from './import-step.ts';

/** Whether a file has to be read anew for what is wanted. */
export function isReadAnew(wanted: Partial<Wishes>): boolean {
  return wanted.as !== undefined || wanted.label !== undefined || wanted.production !== undefined;
}

export function readingOf({ as, label, production }: Wishes): ReadingWishes {
  return { as, label, production: [...production] };
}
