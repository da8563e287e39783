import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plimsoll, testFolder } from './support.ts';

/** C0 but line feeds, C1, marks of no width and of direction, line separators: what a terminal obeys or hides. */
const steering = /(?!\n)\p{Cc}|[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

let folder = '';
let register = '';
beforeEach(async () => {
  folder = testFolder();
  register = join(folder, 'r.plimsoll');
  await plimsoll(['init', register, '--by', 'Ann', '--language', 'en']);
});

async function imported(lines: readonly object[], ...more: readonly string[]) {
  const file = join(folder, 'risks\u202e\u009b31m.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return plimsoll(['import', register, '--risks', file, '--by', 'Ann', '--language', 'en', ...more]);
}

describe('nothing that a file or a person says reaches a terminal unseen', () => {
  it('in messages, problems, tables, logs and JSON', async () => {
    const evil = 'c1\u009b31mRED esc\u001b[31m abc\u202egpj.exe \u2066x\u200b\ufeff';
    const answers = [
      await imported([{ title: evil, category: 'market' }]),
      await imported([{ title: 'x', category: `market\u202e\u009b31m` }]),
      await imported([{ title: 'y', category: `market\u202e\u009b31m` }], '--json'),
      await plimsoll(['list', register, 'risks', '--where', `owner=\u202e\u200bnobody`]),
      await plimsoll(['verify', join(folder, 'no\u202e\u009b\u2028file')]),
      await plimsoll(['verify', join(folder, 'no\u202e\u009b\u2028file'), '--json']),
      await plimsoll(['fl\u202ey\u200b']),
      await plimsoll(['list', register, 'risks']),
      await plimsoll(['list', register, 'risks', '--json']),
      await plimsoll(['list', register, 'risks', '--format', 'csv'], { isScreen: true }),
      await plimsoll(['log', register]),
      await plimsoll(['log', register, '--json']),
    ];
    for (const { out, err } of answers) expect(`${out}${err}`).not.toMatch(steering);
    expect(answers[4]?.err).toContain('no\\u202e\\u009b file');
    expect(answers[5]?.json()).toMatchObject({ problems: [{ at: { file: join(folder, 'no\u202e\u009b\u2028file') } }] });
    // What enters loses what misleads a reader, and keeps the rest.
    expect(answers[8]?.json()).toMatchObject([{ title: 'c131mRED esc[31m abcgpj.exe x' }]);
  });

  it('and a table for another program is exact', async () => {
    await imported([{ title: '👩\u200d💻 둘', category: 'market' }]);
    expect((await plimsoll(['list', register, 'risks', '--format', 'csv'])).out).toContain('👩\u200d💻 둘');
  });
});

describe('what nobody sees in a name', () => {
  it('makes no second person, unit or service, in an import, by --by or in a filter', async () => {
    const owners = [
      'Ann',
      'Ann\u200b',
      '\u202aAnn\u202c',
      'A\u00adnn',
      'Ann\u2060',
      'Ann\u180e',
      '\u3164Ann',
      'Ann\u200d',
      'Kim  Ha\u00a0na',
      'Kim Ha na',
    ];
    const answer = await imported(
      owners.map((owner, at) => ({ title: `risk ${at}`, category: 'market', owner, unit: at % 2 ? 'Desk' : 'De\u200csk' })),
    );
    expect(answer.status).toBe(0);
    await plimsoll(['link', register, 'R-1', 'triggers', 'R-2', '--by', 'Ann\u200b']);
    const names = async (table: string) =>
      ((await plimsoll(['list', register, table, '--json'])).json() as { name: string }[]).map(({ name }) => name);
    expect(await names('people')).toEqual(['Ann', 'Kim  Ha\u00a0na']);
    expect(await names('units')).toHaveLength(1);
    expect((await plimsoll(['list', register, 'risks', '--where', 'owner=A\u200bnn', '--json'])).json()).toHaveLength(8);
  });

  it('is no name', async () => {
    expect(await imported([{ title: 'x', category: 'market', owner: '\u3164\u200b' }])).toMatchObject({ status: 1 });
    expect((await plimsoll(['list', register, 'people', '--json'])).json()).toHaveLength(1);
  });
});
