import { join } from 'node:path';
import { expect, it } from 'vitest';
import { peers } from '../../documents/peers/all.ts';
import { kinds } from '../../domain/index.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { plimsoll, testFolder } from './support.ts';

type Listed = readonly JsonObject[];

/** What a record says of itself and of where it comes from, and what follows from the rest. */
const ownAffair = ['id', 'mappingId', 'archivedAt', 'inherent', 'residual', 'target'];

/** Which controls a risk has; on which of its causes they act no program has a place for. */
function codesIn(controls: unknown): readonly string[] {
  const lines = typeof controls === 'string' ? controls.split('\n') : [];
  return [...new Set(lines.map((line) => line.split(' ')[0] ?? ''))];
}

const risksOf = async (register: string) => (await plimsoll(['list', register, 'risks', '--format', 'json'])).json() as Listed;

it.each(['en', 'ko'] as const)(
  'the sample, written for each program and read again, is the same risks in all that was said: %s',
  async (language) => {
    const folder = testFolder();
    const [register, controls] = [join(folder, 'a.plimsoll'), join(folder, 'controls.csv')];
    await plimsoll(['init', register, '--sample', '--language', language]);
    await plimsoll(['list', register, 'controls', '--format', 'csv', '--out', controls]);
    const before = await risksOf(register);
    for (const { name, format } of peers) {
      const [other, out] = [join(folder, `${name}.plimsoll`), join(folder, `${name}.${format}`)];
      await plimsoll(['init', other, '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', language]);
      await plimsoll(['import', other, '--controls', controls]);
      const told = await plimsoll(['list', register, 'risks', '--for', name, '--out', out, '--json']);
      const { unsaid } = told.json() as { unsaid: Readonly<Record<string, number>> };
      const take = ['import', other, '--risks', out, '--auto', '--json'];
      const came = await plimsoll(take);
      expect(came.json(), name).toMatchObject({ read: before.length, created: before.length, rejected: [], unsure: [] });
      const keys = kinds
        .columns('risks')
        .flatMap(({ key }) => (key.endsWith('Count') || ownAffair.includes(key) || key in unsaid ? [] : [key]));
      // What a record needs and their files have no place for is always said.
      expect(keys).toEqual(expect.arrayContaining(['code', 'title', 'category', 'eventTypeId', 'status', 'identifiedOn', 'closedOn']));
      const said = (of: Listed) =>
        of.map((row) => Object.fromEntries(keys.map((key) => [key, key === 'controls' ? codesIn(row[key]) : (row[key] ?? null)])));
      const after = await risksOf(other);
      expect(said(after), name).toEqual(said(before));
      // No text is kept that only the program needed; and the file once more changes nothing.
      expect(after.filter(({ further }) => further !== null && further !== '')).toEqual([]);
      expect((await plimsoll(take)).json(), name).toMatchObject({ created: 0, updated: 0, unchanged: before.length, rejected: [] });
    }
  },
);
