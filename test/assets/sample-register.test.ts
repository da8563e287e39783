import { rowsOf } from '../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { firm } from '../../assets/sample/firm.ts';
import { sampleRegister } from '../../assets/sample/sample-register.ts';
import { ledgerVerifier } from '../../engine/ledger/verify.ts';
import { commitment } from '../../engine/ledger/private.ts';
import { type MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { KindName } from '../../domain/rows.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { kindsByName } from '../../domain/index.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { endOfDay, startOfDay } from '../../engine/values/time.ts';

const korean = await sampleRegister('ko');
const english = await sampleRegister('en');
const both = [
  ['Korean', korean],
  ['English', english],
] as const;
const hangul = /[ㄱ-ㆎ가-힣]/;

function linesOf(register: MemoryRegister): string[] {
  return register.appended.flatMap((entry) => [...entry.lines]);
}
/** What a reader of the register reads: titles, names and texts of its records. */
function textsOf(register: MemoryRegister): { where: string; text: string }[] {
  const fields = ['title', 'name', 'event', 'text', 'rationale', 'description', 'summary', 'notes', 'evidence', 'role'] as const;
  const tables = (Object.keys(kindsByName) as KindName[]).filter((table) => !['people', 'taxonomy', 'scales', 'matrices'].includes(table));
  const texts = tables.flatMap((table) =>
    rowsOf(register, table).flatMap((row) => {
      const plain: Record<string, unknown> = row;
      return fields.flatMap((field) =>
        typeof plain[field] === 'string' && plain[field] !== '' ? [{ where: `${table}.${field}`, text: plain[field] }] : [],
      );
    }),
  );
  const names = [...register.privates.values()].map((row) => ({ where: 'people.name', text: row.value }));
  const roles = rowsOf(register, 'people').map((person) => ({ where: 'people.role', text: person.role ?? '' }));
  const notes = register.entries.flatMap(({ header }) =>
    header.note === null ? [] : [{ where: `note ${header.seq}`, text: header.note }],
  );
  const timelines = rowsOf(register, 'incidents').flatMap((incident) =>
    incident.timeline.flatMap((entry) => [
      { where: `${incident.title} timeline`, text: entry.text },
      { where: `${incident.title} timeline`, text: entry.status },
    ]),
  );
  // What an action has not come to yet has no evidence.
  const written = texts.filter(({ where, text }) => where !== 'actions.evidence' || text !== '');
  return [...written, ...names, ...roles, ...notes, ...timelines];
}

describe('the sample register', () => {
  it('is the same, byte for byte, whenever it is built', async () => {
    expect(linesOf(await sampleRegister('ko'))).toEqual(linesOf(korean));
    expect([...(await sampleRegister('en')).privates.values()]).toEqual([...english.privates.values()]);
  });

  it.each(both)('verifies from its first line to its last (%s)', (_, register) => {
    const verifier = ledgerVerifier(schemas);
    for (const line of linesOf(register)) verifier.line(utf8ToBytes(line));
    verifier.end();
    const verdict = verifier.verdict();
    expect(verdict.problems).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, entries: register.entries.length });
  });

  it.each(both)('says in its first entry that it is a sample, and fixes today (%s)', (_, register) => {
    expect(register.entries[0]?.header.action).toBe('register.create');
    expect(register.entries[0]?.header.note).toMatch(/예시 등록부|sample register/);
    expect(rowsOf(register, 'settings')[0]?.sampleToday).toBe('2025-10-20');
  });

  it.each(both)('was recorded between 6 January 2025 and the end of its today (%s)', (_, register) => {
    const first = startOfDay('2025-01-06', firm.timeZone);
    const last = endOfDay(firm.today, firm.timeZone);
    expect(register.entries.filter(({ header }) => header.at < first || header.at > last)).toEqual([]);
    for (const [from, to] of [
      ['2025-01-01', '2025-03-31'],
      ['2025-04-01', '2025-06-30'],
      ['2025-07-01', '2025-09-30'],
    ] as const) {
      expect(register.entries.some(({ header }) => header.at.slice(0, 10) >= from && header.at.slice(0, 10) <= to)).toBe(true);
    }
  });

  it('knows nothing before it happened', () => {
    const recordedAt = new Map(
      english.entries.flatMap(({ header, changes }) =>
        changes.filter((change) => change.before === null).map((change) => [change.id, header.at]),
      ),
    );
    for (const incident of rowsOf(english, 'incidents'))
      expect(String(recordedAt.get(incident.id)) >= String(incident.restoredAt)).toBe(true);
    for (const release of rowsOf(english, 'releases')) expect(String(recordedAt.get(release.id)) >= release.releasedAt).toBe(true);
    for (const assessment of rowsOf(english, 'assessments'))
      expect(endOfDay(assessment.validOn, firm.timeZone) >= String(recordedAt.get(assessment.id))).toBe(true);
    for (const risk of rowsOf(english, 'risks')) expect(String(recordedAt.get(risk.id)).slice(0, 10) >= risk.identifiedOn).toBe(true);
  });

  it('keeps a slip and its undo, and records that were archived', () => {
    expect(korean.entries.filter(({ header }) => header.action === 'register.undo')).toHaveLength(1);
    const slipped = rowsOf(korean, 'risks').find((risk) => risk.title === '우대수수료율 적용 오류');
    expect(slipped).toMatchObject({ status: 'monitoring', nextReviewOn: '2026-01-30' });
    const archived = (['people', 'units', 'services'] as const).map(
      (table) => rowsOf(korean, table).filter((row) => row.archivedAt !== null).length,
    );
    expect(archived).toEqual([1, 1, 1]);
  });

  it.each(both)('keeps names only outside the chain, and each fits its commitment (%s)', (_, register) => {
    const rows = [...register.privates.values()];
    expect(rows).toHaveLength(16);
    expect(rows.every((row) => commitment(row) === row.hash)).toBe(true);
    expect(new Set(rows.map((row) => row.salt)).size).toBe(16);
  });
});

describe('the two languages of the sample', () => {
  it('tell the same story, entry by entry', () => {
    const shape = (register: MemoryRegister) =>
      register.entries.map(({ header, changes }) => [
        header.at,
        header.action,
        header.note !== null,
        changes.map((change) => change.table),
      ]);
    expect(shape(korean)).toEqual(shape(english));
  });

  it('give every record the same code and every assessment the same levels', () => {
    const codes = (register: MemoryRegister) =>
      rowsOf(register, 'risks').map((risk) => [risk.code, risk.category, risk.status, risk.eventTypeId]);
    const levels = (register: MemoryRegister) =>
      rowsOf(register, 'assessments').map((assessment) => [assessment.kind, assessment.likelihood, assessment.impact, assessment.validOn]);
    expect(codes(korean)).toEqual(codes(english));
    expect(levels(korean)).toEqual(levels(english));
  });

  it('leave no Korean in the English register', () => {
    expect(textsOf(english).filter(({ text }) => hangul.test(text))).toEqual([]);
  });

  it('write every text of the Korean register in Korean', () => {
    expect(textsOf(korean).filter(({ text }) => !hangul.test(text))).toEqual([]);
  });

  it('exclaim nowhere', () => {
    expect([...textsOf(korean), ...textsOf(english)].filter(({ text }) => /[!！]/.test(text))).toEqual([]);
  });

  it('name a title only once', () => {
    for (const [, register] of both) {
      for (const table of ['risks', 'controls', 'incidents'] as const) {
        const titles = rowsOf(register, table).map((row) => row.title);
        expect(new Set(titles).size).toBe(titles.length);
      }
    }
  });
});
