/** What one row measured: milliseconds, or what its name says in brackets. */
export type Figure = { readonly value: number; readonly floor: number | null };

/** The most that a ratio may be (without a floor, a value), or why there is no goal. */
export type Goal = number | { readonly none: string };

/** One row of the benchmark. `Room` is what the rows of one part share; they are measured in the order of their declaration. */
export type BenchRow<Room> = {
  readonly name: string;
  /** The bare work that any program would have to do in its place, measured in the same run; `null`: the value stands alone. */
  readonly floor: string | null;
  readonly goal: Goal | ((room: Room) => Goal);
  readonly measure: (room: Room) => Promise<Figure>;
};

/** `ratio` is value by floor; `value` is `null` where the row could not be measured, and `why` says so, as it does where there is no goal. */
export type Measured = {
  readonly name: string;
  readonly value: number | null;
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly goal: number | null;
  readonly why?: string;
};

/** A goal for registers from so many records on: below, a message to the worker and back takes longer than the floor. */
export function from(least: number, goal: number): (room: { readonly size: number }) => Goal {
  return ({ size }) =>
    size >= least ? goal : { none: `the goal is for ${least} and more: with few, most of it is the way to the worker and back` };
}

/** Measures rows one after the other. What fails is told, and what comes after it may fail for the same reason. */
export async function measureRows<Room>(
  rows: readonly BenchRow<Room>[],
  room: Room,
  scale: string,
  say: (line: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const row of rows) {
    const name = `${row.name}${row.floor === null ? '' : ` / ${row.floor}`}, ${scale}`;
    const said = typeof row.goal === 'function' ? row.goal(room) : row.goal;
    const goal = typeof said === 'number' ? said : null;
    const why = typeof said === 'number' ? {} : { why: said.none };
    try {
      const { value, floor } = await row.measure(room);
      measured.push({ name, value, floor, ratio: floor === null ? null : value / floor, goal, ...why });
    } catch (error) {
      measured.push({ name, value: null, floor: null, ratio: null, goal, why: `failed: ${String(error)}` });
    }
    say(lineOf(measured.at(-1) as Measured));
  }
  return measured;
}

/** How value and floor grow from the rows of a small scale to those of a large one. */
export function growthOf(small: readonly Measured[], large: readonly Measured[]): Measured[] {
  const base = ({ name }: Measured) => name.slice(0, name.lastIndexOf(', '));
  const scale = ({ name }: Measured) => name.slice(name.lastIndexOf(', ') + 2);
  return large.flatMap((one): Measured[] => {
    const before = small.find((other) => base(other) === base(one));
    if (before?.value == null || one.value === null || before.value === 0) return [];
    const floor = before.floor === null || one.floor === null ? null : one.floor / before.floor;
    const value = one.value / before.value;
    const name = `growth of ${base(one)}, ${scale(before)} to ${scale(one)}`;
    const why = 'the goal holds at each size; a ratio above 1 grows faster than its floor';
    return [{ name, value, floor, ratio: floor === null ? null : value / floor, goal: null, why }];
  });
}

/** A measurement in one line. */
export function lineOf(measured: Measured): string {
  const { name, value, floor, ratio, goal, why } = measured;
  if (value === null) return `${name}: ${why}`;
  const figures = floor === null || ratio === null ? value.toFixed(1) : `${ratio.toFixed(2)} (${value.toFixed(1)} / ${floor.toFixed(1)})`;
  return `${name}: ${figures}${goal === null ? '' : `, goal ${goal}: ${verdictOf(measured)}`}`;
}

function verdictOf({ value, ratio, goal }: Measured): string {
  if (goal === null || value === null) return '';
  return (ratio ?? value) <= goal ? 'met' : 'not met';
}

/** The middle one of several runs of the same rows: of each row the run whose ratio (without a floor, value) is the middle one. */
export function middleOf(runs: readonly (readonly Measured[])[]): Measured[] {
  const all = runs.flat();
  const figure = ({ ratio, value }: Measured) => ratio ?? value ?? Infinity;
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const same = all.filter((one) => one.name === name).sort((a, b) => figure(a) - figure(b));
    return same[Math.floor(same.length / 2)] as Measured;
  });
}

/** Runs of the same rows as a table in Markdown, and under it why some have no goal, or could not be measured. */
export function tableOf(runs: readonly (readonly Measured[])[]): string {
  const text = (number: number | null, digits: number) => number?.toFixed(digits) ?? '';
  const middle = middleOf(runs);
  const each = (name: string) => runs.flatMap((run) => run.find((one) => one.name === name) ?? []);
  const lines = middle.map((one) => {
    const ofEach =
      runs.length < 2
        ? []
        : [
            each(one.name)
              .map(({ ratio, value }) => text(ratio ?? value, 2))
              .join(', '),
          ];
    const cells = [one.name, text(one.value, 1), text(one.floor, 1), text(one.ratio, 2), ...ofEach, String(one.goal ?? ''), verdictOf(one)];
    return `| ${cells.join(' | ')} |`;
  });
  const head = ['what / floor', 'value', 'floor', 'ratio', ...(runs.length < 2 ? [] : ['of each run']), 'goal', ''];
  const whys = middle.flatMap(({ name, why }) => (why === undefined || name.startsWith('growth of') ? [] : [`- ${name}: ${why}`]));
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...lines, '', ...whys].join('\n');
}
