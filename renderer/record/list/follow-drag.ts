/** In pixels: a pointer that moves less far was only pressed. */
const leastWay = 5;

/** Follows a pointer that was pressed until it is let go. What was dragged is not clicked as well. */
export function followDrag(
  start: PointerEvent,
  { onMove, onDrop }: { readonly onMove?: (x: number) => void; readonly onDrop?: (x: number) => void },
): void {
  if (start.button !== 0) return;
  let isDragged = false;
  const move = ({ clientX }: PointerEvent) => {
    isDragged ||= Math.abs(clientX - start.clientX) >= leastWay;
    if (isDragged) onMove?.(clientX);
  };
  const stop = ({ clientX, type }: PointerEvent) => {
    for (const name of ['pointermove', 'pointerup', 'pointercancel'] as const)
      removeEventListener(name, name === 'pointermove' ? move : stop);
    if (!isDragged) return;
    const swallow = (event: MouseEvent) => {
      event.stopPropagation();
      event.preventDefault();
    };
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
    if (type === 'pointerup') onDrop?.(clientX);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', stop);
  addEventListener('pointercancel', stop);
}
