/** Milliseconds that some bare work takes, once or several times. */
export async function floorTimed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function floorTimes(count: number, work: (at: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < count; at += 1) taken.push(await floorTimed(() => work(at)));
  return taken;
}
