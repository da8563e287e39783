import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyRegister, plimsoll as call, writeLines } from './support.ts';

const plimsoll = (...args: readonly string[]) => call(args);

let folder = '';
let register = '';
beforeEach(async () => void ({ folder, register } = await emptyRegister()));

const given = (name: string, lines: readonly string[]) => writeLines(folder, name, lines);

/** One origin names an event type, one says nothing that is sure, and a market risk has none. */
const file = () =>
  given('origins.csv', [
    'Title,Category,Origin = cause,Identified on',
    'Cards are copied,Operational risk,External fraud,2025-01-02',
    'Cards are forged,Operational risk,External fraud,2025-01-03',
    'Files are lost,Operational risk,Zettel,2025-01-04',
    'Rates rise,Market risk,Central bank,2025-01-05',
  ]);

const reading = ['--also', 'Origin = cause=Event type'];
const usual = ['--fixed', 'Event type=event.7'];

async function taken(...more: readonly string[]) {
  const { out, err } = await plimsoll('import', register, '--risks', file(), '--auto', '--json', ...more);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as { readonly unsure: readonly unknown[]; readonly guesses: { readonly columns: readonly unknown[] } };
}

async function eventTypes(): Promise<Readonly<Record<string, unknown>>> {
  const rows = JSON.parse((await plimsoll('list', register, 'risks', '--json')).out) as readonly Record<string, string>[];
  return Object.fromEntries(rows.map(({ title, eventTypeId }) => [title, eventTypeId]));
}

describe('--also HEADING=COLUMN', () => {
  it('reads a column for another one as well: its known words say it, the rest gets the one value', async () => {
    expect(await taken(...reading, ...usual)).toMatchObject({ created: 4, rejected: [] });
    expect(await eventTypes()).toEqual({
      'Cards are copied': 'event.2',
      'Cards are forged': 'event.2',
      'Files are lost': 'event.7',
      'Rates rise': null,
    });
    // Its own words stay where they were.
    expect((await plimsoll('list', register, 'risks', '--json')).out).toContain('Origin = cause: Zettel');
  });

  it('says what it took the words for, and which it does not know', async () => {
    const told = await taken(...reading, '--dry-run');
    expect(told.guesses.columns.at(-1)).toMatchObject({
      heading: 'Origin = cause',
      to: 'field:eventTypeId',
      isUnsure: false,
      values: [{ theirs: 'External fraud', count: 2, ours: 'event.2', isUnsure: false }, { isUnsure: true }, { isUnsure: true }],
    });
    expect(told.unsure).toContainEqual({ what: 'value', heading: 'Origin = cause', theirs: 'Zettel', count: 1 });
    expect(told.unsure).toContainEqual(expect.objectContaining({ what: 'missing', key: 'eventTypeId' }));
    const lines = await plimsoll('import', register, '--risks', file(), '--auto', ...reading, '--dry-run', '--language', 'ko');
    expect(lines.err).toMatch(/Origin = cause.*손실사건 유형.*External fraud/);
  });

  it('is kept with the mapping: the next file is read so without it, and a mapping that is saved has it', async () => {
    const saved = join(folder, 'saved.json');
    await taken(...reading, ...usual, '--save-mapping', saved);
    expect(await taken()).toMatchObject({ created: 0, updated: 0, unchanged: 4, guesses: { by: 'kept' } });
    const { columns } = JSON.parse(readFileSync(saved, 'utf8')) as { columns: readonly object[] };
    expect(columns.map((one) => ('heading' in one ? one.heading : ''))).toEqual([
      'Title',
      'Category',
      'Origin = cause',
      'Identified on',
      'Origin = cause',
    ]);
  });

  it('of a mapping that is given, as of a guess; said again it takes the place of what was read before', async () => {
    const saved = join(folder, 'saved.json');
    await taken(...reading, ...usual, '--save-mapping', saved, '--dry-run');
    const given = ['import', register, '--risks', file(), '--mapping', saved, '--json'];
    const told = JSON.parse((await plimsoll(...given, '--also', 'title=Event type')).out) as { unsure: readonly { theirs?: string }[] };
    expect(told).toMatchObject({ created: 4, rejected: [] });
    expect(told.unsure.map(({ theirs }) => theirs)).toContain('Files are lost');
    expect(await eventTypes()).toMatchObject({ 'Cards are copied': 'event.7' });
  });
});

it.each([
  ['a heading that the file has not', 'Cause=Event type', 'Title, Category, Origin = cause, Identified on'],
  ['a column that is none', 'Origin = cause=Colour', 'Event type'],
  ['a column to which another goes anyway', 'Origin = cause=Category', 'Event type'],
  ['a column that is no word of several', 'Origin = cause=Event', 'Event type'],
  ['no column', 'Origin', 'Title, Category'],
])('%s is refused in one line, and nothing changes', async (_, said, values) => {
  const before = readFileSync(register);
  const { status, err } = await plimsoll('import', register, '--risks', file(), '--auto', '--also', said, '--language', 'en');
  expect(status).toBe(2);
  expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(said)]);
  expect(err).toContain(values);
  expect(err).toContain('--also');
  expect(readFileSync(register).equals(before)).toBe(true);
});
