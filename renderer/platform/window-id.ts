/** Begins the names of the locks that windows hold: as long as a window lives, so does its lock. */
const lockPrefix = 'plimsoll-window-';
const idKey = 'plimsoll.window';
/** Milliseconds. The former document of a window that is loaded again lets go of its lock within this; another window never does. */
const mostToWait = 500;

let claimed: Promise<string> | null = null;

/** The id of this window: the same after a reload, another in a window that was made as its copy. */
export function windowId(): Promise<string> {
  return (claimed ??= claim());
}

/** The ids of all windows of this origin that live now. */
export async function livingWindows(): Promise<readonly string[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name = '' }) => (name.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : []));
}

async function claim(): Promise<string> {
  const was = sessionStorage.getItem(idKey);
  if (was !== null && (await hold(was, AbortSignal.timeout(mostToWait)))) return was;
  const id = crypto.randomUUID();
  await hold(id);
  try {
    sessionStorage.setItem(idKey, id);
  } catch {
    // After a reload it is another window, which takes over what this one left.
  }
  return id;
}

/** Holds the lock of a window until the document goes; false where it was not to be had in time. */
function hold(id: string, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`${lockPrefix}${id}`, signal === undefined ? {} : { signal }, () => {
        resolve(true);
        return new Promise<never>(() => null);
      })
      .catch(() => resolve(false));
  });
}
