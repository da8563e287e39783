/** Milliseconds until what some work put into an element is laid out and painted. */
export async function shown(work: (host: HTMLElement) => void): Promise<number> {
  const host = document.createElement('div');
  document.body.append(host);
  const began = performance.now();
  work(host);
  host.getBoundingClientRect();
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const taken = performance.now() - began;
  host.remove();
  return taken;
}
