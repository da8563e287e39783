import { describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../../documents/register-file/write-register-file.ts';
import { breakArguments } from '../../../engine/ledger/verdict.ts';
import { pack } from '../../../documents/zip/packed.ts';
import { sha256Hex, utf8ToBytes } from '../../../engine/values/sha256.ts';
import { lyingRegisters } from '../../support/lying-registers.ts';
import { fileOf } from '../../support/register-files.ts';
import { createdMemory } from '../../support/memory.ts';
import { verifiedBothWays } from '../../support/both-ways.ts';

const lies = await lyingRegisters();

describe('a register file of which every hash is right', () => {
  it.each([...lies.keys()])('is refused for %s, which is named by its entry, change and field', async (name) => {
    const { bytes, found } = lies.get(name) ?? { bytes: new Uint8Array(), found: { seq: 0, what: 'row' } };
    const verified = await verifiedBothWays(bytes, null);
    const problems = verified.ok ? verified.value.verdict.problems : [];
    expect(problems[0]).toEqual(found);
    expect(problems.every(({ seq }) => seq === found.seq)).toBe(true);
    const read = await readRegisterFile(bytes);
    expect(read.ok ? null : read.problems[0]).toEqual({ code: 'file.broken', args: breakArguments(found) });
  });
});

describe('a register that nobody bent', () => {
  it('is whole where the recording of whoever operates was undone: what he wrote before and writes after is his', async () => {
    const made = await createdMemory();
    const { id, seq } = await made.done('people.create', { fields: { name: '이두리', role: null } });
    made.context.actor = id;
    await made.done('units.create', { fields: { name: '결제실' } });
    await made.done('register.undo', { seq });
    await made.done('units.create', { fields: { name: '정산실' } });
    expect(await verifiedBothWays(fileOf(made.register), null)).toMatchObject({ ok: true, value: { verdict: { ok: true, entries: 5 } } });
  });
});

describe('a document that is kept in a register file', () => {
  it('is read where a change names it by its hash', async () => {
    const made = await createdMemory();
    const bytes = utf8ToBytes('the log of the night');
    const hash = sha256Hex(bytes);
    await made.done('controls.create', { fields: { title: 'Two pairs of eyes', kind: 'detective', description: `Log: ${hash}` } });
    const tail = made.register.appended.flatMap(({ lines }) => lines);
    const { replay, privates } = made.register;
    const evidence = new Map([[hash, pack(bytes)]]);
    const file = await readRegisterFile(writeRegisterFile({ sealed: [], tail, replay, privates: privates.values(), evidence }));
    expect(file.ok && [...file.value.evidence.keys()]).toEqual([hash]);
  });
});
