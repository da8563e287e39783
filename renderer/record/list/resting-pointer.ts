/**
 * Milliseconds for which a control takes no click after it came under a pointer that did not move: the usual time of a double
 * click. Whoever moves onto a control may click at once.
 */
const settleTime = 500;

const removing = '[data-takes-away]';

const controlOf = (target: EventTarget | null) => (target instanceof Element ? target.closest(removing) : null);

/**
 * A control that takes something away (`data-takes-away`) lets no click through that was meant for what stood in its place a
 * moment ago: the second click of a double click, or a click begun while the page changed. Keys are not asked. Answers how to
 * stop.
 */
export function guardRestingPointer(page: Window): () => void {
  let [x, y] = [NaN, NaN];
  let under: Element | null = null;
  let arrivedAt = -Infinity;
  const follow = (event: PointerEvent) => {
    const control = controlOf(event.target);
    const moved = event.clientX !== x || event.clientY !== y;
    [x, y] = [event.clientX, event.clientY];
    if (moved) arrivedAt = -Infinity;
    else if (control !== under) arrivedAt = event.timeStamp;
    under = control;
  };
  const stop = (event: MouseEvent) => {
    const control = controlOf(event.target);
    // `detail` counts the clicks of a pointer: a key that presses a button has none.
    if (control === null || event.detail === 0 || event.timeStamp - arrivedAt >= settleTime) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const heard = ['pointerover', 'pointermove', 'pointerdown'] as const;
  for (const name of heard) page.addEventListener(name, follow, true);
  page.addEventListener('click', stop, true);
  return () => {
    for (const name of heard) page.removeEventListener(name, follow, true);
    page.removeEventListener('click', stop, true);
  };
}
