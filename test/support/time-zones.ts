/** What `work` makes in each of these time zones of this process, which then has its own again. */
export async function inTimeZones<T>(names: readonly string[], work: () => T): Promise<Awaited<T>[]> {
  const own = process.env['TZ'];
  const made: Awaited<T>[] = [];
  try {
    for (const name of names) {
      process.env['TZ'] = name;
      made.push(await work());
    }
    return made;
  } finally {
    // An assignment would make the text "undefined" of a variable that is not there.
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  }
}
