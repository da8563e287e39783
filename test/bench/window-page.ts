// Functions that run in the page of the app: each stands alone, with nothing of this file but itself.

declare global {
  var longestTask: number;
}

/** Keeps the length of the longest task of the page, in milliseconds; 0 where none took 50. */
export function watchTasks(): void {
  globalThis.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds from the next key, or the next click, to the picture of a list that has another number of rows. */
export function painted(event: 'keydown' | 'click'): Promise<number> {
  const grid = document.querySelector('[role=grid]');
  if (grid === null) throw new Error('no list is there');
  let pressed = Infinity;
  document.addEventListener(event, ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
  return new Promise((settle) => {
    const watching = new MutationObserver(() => {
      watching.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // The message comes after the frame.
        port1.addEventListener('message', () => settle(performance.now() - pressed));
        port1.start();
        port2.postMessage(null);
      });
    });
    watching.observe(grid, { attributeFilter: ['aria-rowcount'] });
  });
}

/**
 * Milliseconds from the next click to the picture of another record (`head`), and to the last picture that the page draws for it
 * (`whole`): after that nothing changes for so long that nothing can be under way.
 */
export function recordPainted(): Promise<{ readonly head: number; readonly whole: number }> {
  const main = document.querySelector('main');
  if (main === null) throw new Error('no page is there');
  const still = 400;
  const headName = () => main.querySelector('header[role=group]')?.getAttribute('aria-label') ?? null;
  const before = headName();
  let pressed = Infinity;
  let [head, whole]: [number | null, number] = [null, 0];
  document.addEventListener('click', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
  return new Promise((settle) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watching = new MutationObserver(() => {
      const now = headName();
      const isHead = head === null && now !== null && now !== before;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          whole = performance.now() - pressed;
          if (isHead) head ??= whole;
        });
        port1.start();
        port2.postMessage(null);
      });
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (head === null) return;
        watching.disconnect();
        settle({ head, whole });
      }, still);
    });
    watching.observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Milliseconds between the frames while a list scrolls slowly. */
export function framesOf(selector: string): Promise<number[]> {
  const list = document.querySelector<HTMLElement>(selector);
  if (list === null) throw new Error('no list is there');
  list.scrollTop = 0;
  const frames: number[] = [];
  return new Promise((settle) => {
    const step = (last: number) =>
      requestAnimationFrame((now) => {
        frames.push(now - last);
        list.scrollTop += 8;
        if (frames.length < 240) step(now);
        else settle(frames.slice(10));
      });
    requestAnimationFrame(step);
  });
}

/** Puts a list over that of the app, which only keeps the rows in sight in their places: as many, with the same texts. */
export function placeBareList(id: string): void {
  const grid = document.querySelector<HTMLElement>('[role=grid]');
  const first = grid?.querySelector<HTMLElement>('[role=rowgroup] [role=row]');
  if (!grid || !first) throw new Error('no list is there');
  const { left, top, width, height } = grid.getBoundingClientRect();
  const [rowHeight, count] = [first.offsetHeight, Number(grid.getAttribute('aria-rowcount'))];
  const texts = Array.from(first.children, ({ textContent }) => textContent);
  const list = document.body.appendChild(document.createElement('div'));
  list.id = id;
  list.style.cssText = `position:fixed;overflow:auto;background:white;left:${left}px;top:${top}px;width:${width}px;height:${height}px;z-index:1000`;
  const body = list.appendChild(document.createElement('div'));
  body.style.cssText = `position:relative;height:${count * rowHeight}px`;
  const rows = Array.from({ length: Math.ceil(height / rowHeight) + 32 }, () => {
    const row = body.appendChild(document.createElement('div'));
    row.style.cssText = `position:absolute;left:0;right:0;height:${rowHeight}px;display:grid;grid-template-columns:${getComputedStyle(first).gridTemplateColumns};column-gap:16px`;
    for (const text of texts) row.appendChild(document.createElement('span')).textContent = text;
    return row;
  });
  const place = () => {
    const from = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 16);
    for (let at = from; at < from + rows.length; at += 1) {
      const row = rows[at % rows.length];
      if (!row || row.dataset['at'] === String(at)) continue;
      row.dataset['at'] = String(at);
      row.style.transform = `translateY(${at * rowHeight}px)`;
      const [code] = row.children;
      if (code) code.textContent = `R-${at + 1}`;
    }
  };
  place();
  list.addEventListener('scroll', place);
}
