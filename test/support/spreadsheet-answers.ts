import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const fixtures = join(import.meta.dirname, '../fixtures');

type Names = readonly string[] | { readonly oneOf: readonly (readonly string[])[] };
type OneOrMore<T> = T | readonly T[];
type Value = string | number | boolean | null;

/** What a file of somebody else's means, written by hand: `test/fixtures/spreadsheets/README.md` says how. */
export type Answer = {
  readonly table: string;
  /** What a record is in the sheet; a row where it is not said. */
  readonly records?: 'rows' | 'columns';
  readonly sheet: string | null;
  readonly header: { readonly first: number; readonly last: number };
  readonly rows: number;
  readonly columns: Readonly<Record<string, OneOrMore<string>>>;
  readonly order: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, OneOrMore<string>>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, OneOrMore<Value>>>>>;
  readonly levels: Readonly<Record<string, Readonly<Record<string, readonly [likelihood: number, impact: number]>>>>;
  readonly people: Readonly<Record<string, Readonly<Record<string, Names>>>>;
  readonly controls: Readonly<Record<string, Readonly<Record<string, Names>>>>;
};

/** What `import --auto --json` says that it guessed. */
export type Guesses = {
  readonly sheet: string | null;
  readonly records: { readonly are: 'rows' | 'columns'; readonly confidence: number };
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly {
    readonly heading: string;
    readonly to: string;
    readonly isUnsure: boolean;
    readonly order: string | null;
    readonly values: readonly { readonly theirs: string; readonly ours: Value; readonly isUnsure: boolean }[];
  }[];
};

export type SpreadsheetFixture = { readonly name: string; readonly file: string; readonly answer: Answer };

/** Every file of a folder of fixtures with its answer. */
export function spreadsheetFixtures(
  name: 'spreadsheets' | 'spreadsheets-unseen' | 'spreadsheets-unseen-2' | 'spreadsheets-shapes' = 'spreadsheets',
): readonly SpreadsheetFixture[] {
  const folder = join(fixtures, name);
  return readdirSync(folder).flatMap((name) => {
    if (name.endsWith('.answer.json') || name === 'README.md' || name.startsWith('.')) return [];
    const answer = join(folder, name.replace(/\.[^.]+$/, '.answer.json'));
    return [{ name: basename(name), file: join(folder, name), answer: JSON.parse(readFileSync(answer, 'utf8')) as Answer }];
  });
}

/** Of the things that an answer says, how many a guess says too, which it leaves open, and which it gets wrong and is sure of. */
export type Score = { readonly right: number; readonly unsure: readonly string[]; readonly wrong: readonly string[] };
export type FixtureScore = { readonly columns: Score; readonly values: Score };

/** Compares a guess with the answer. */
export function scoreOf({ name, answer }: SpreadsheetFixture, guesses: Guesses): FixtureScore {
  const byHeading = new Map(guesses.columns.map((column) => [column.heading, column]));
  const columns = scoring(name);
  const values = scoring(name);
  for (const [heading, asked] of Object.entries(answer.columns)) {
    const column = byHeading.get(heading);
    columns.take(heading, all(asked), column?.to, column?.isUnsure ?? true);
    const order = answer.order[heading];
    if (order === 'unsure' || (order !== undefined && column?.order !== order && isKept(column?.to))) {
      columns.take(`${heading}: order`, [order], column?.order ?? 'unsure', column?.order === null || column?.isUnsure === true);
    }
    for (const [theirs, ours] of Object.entries(answer.values[heading] ?? {})) {
      const value = column?.values.find((one) => one.theirs === theirs);
      values.take(`${heading}: ${theirs}`, all(ours), value?.ours, value === undefined || value.isUnsure || column?.isUnsure === true);
    }
  }
  const positions = new Set(
    guesses.columns.flatMap(({ heading, to, isUnsure }) => (isUnsure ? [] : positionOf(to, all(answer.columns[heading] ?? [])))),
  );
  if (positions.size > 1) columns.take('positions of one pair of levels', ['one'], [...positions].join(' and '), false);
  return { columns: columns.score, values: values.score };
}

/** The position that a column was given where the answer leaves it open: that of a register with one pair of levels, which is one. */
function positionOf(to: string, answers: readonly string[]): readonly string[] {
  const open = answers.filter((one) => /^field:(?:inherent|residual)(?:Likelihood|Impact)$|^score:/.test(one));
  const [, position] = /(inherent|residual)/.exec(to) ?? [];
  return open.length > 1 && position !== undefined ? [position] : [];
}

/** A column that is kept as the text that it is says nothing of the order of its days. */
function isKept(to: string | undefined): boolean {
  return to !== undefined && to.startsWith('field:') && !['field:further', 'field:remarks', 'field:tags'].includes(to);
}

function scoring(file: string) {
  const score = { right: 0, unsure: [] as string[], wrong: [] as string[] };
  return {
    score,
    take(what: string, answers: readonly Value[], guess: Value | undefined, isUnsure: boolean): void {
      const isRight = isUnsure ? answers.includes('unsure') : guess !== undefined && answers.includes(guess);
      const line = `${file}, ${what}: ${String(guess)} for ${answers.join(' or ')}`;
      if (isRight) score.right += 1;
      else if (isUnsure) score.unsure.push(line);
      else score.wrong.push(line);
    },
  };
}

function all<T>(asked: OneOrMore<T>): readonly T[] {
  return Array.isArray(asked) ? (asked as readonly T[]) : [asked as T];
}
