import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import type { Json } from '../../../engine/values/json.ts';
import { mappedRisks, mappingOf } from './mapped.ts';
import type { Fields } from './importing.ts';

const first: Fields = {
  title: '카드사 부도',
  category: 'credit',
  unitId: '여신관리팀',
  ownerId: '박서준',
  status: 'identified',
  remarks: '',
  causes: '경기 침체\n한도 초과',
  inherentLikelihood: 4,
  inherentImpact: 5,
  residualLikelihood: 3,
  residualImpact: 4,
  further: [{ name: '보고 주기', text: '분기' }],
};
const second: Fields = { ...first, title: '환율 손실', category: 'market', causes: '환헤지 부족' };
/** What is taken of single rows, although it was edited here. */
function taking(rows: Readonly<Record<number, 'all' | readonly { readonly field: string; readonly item: string | null }[]>>) {
  const chosen = Object.entries(rows).map(([row, parts]) => [
    row,
    parts === 'all' ? { all: true, parts: [] } : { all: null, parts: parts.map((part) => ({ ...part, taken: true })) },
  ]);
  return { all: false, columns: [], rows: Object.fromEntries(chosen) as Record<string, Json> };
}
const none = { created: 0, updated: 0, noted: 0, rejected: [], unsure: [], keptEdits: [], gone: [] };

describe('a table that was mapped', () => {
  it('makes its records, remembers by which mapping they came, and is one entry with its mapping', async () => {
    const { send, risk, register, done } = await mappedRisks();
    const answer = await send([first, second]);
    expect(answer).toMatchObject({ ...none, created: 2, made: { people: ['박서준'], units: ['여신관리팀'] } });
    const [mapping] = rowsOf(register, 'importMappings');
    expect(mapping).toMatchObject({ id: answer.mappingId, name: '리스크 목록', table: 'risks' });
    expect(risk()).toMatchObject({ mappingId: answer.mappingId, further: [{ name: '보고 주기', text: '분기' }] });
    // One undo takes back both.
    await done('register.undo', { seq: answer.seq });
    expect([rowsOf(register, 'importMappings'), rowsOf(register, 'risks'), rowsOf(register, 'assessments')]).toEqual([[], [], []]);
    await done('register.undo', { seq: answer.seq + 1 });
    expect(risk('R-2')).toMatchObject({ title: '환율 손실', mappingId: answer.mappingId });
  });

  it('that is taken again changes nothing, and writes no entry', async () => {
    const { send } = await mappedRisks();
    const { mappingId } = await send([first, second]);
    expect(await send([first, second])).toMatchObject({ ...none, unchanged: 2, changed: false, mappingId });
  });

  it('brings what its source changed, field by field, and says what is gone from it', async () => {
    const { send, risk, register } = await mappedRisks();
    await send([first, second]);
    const moved = { ...first, status: 'treating', residualLikelihood: 2, causes: '경기 침체\n한도 초과\n담보 하락' };
    const trial = await send([moved], { trial: true });
    expect(trial.changes?.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['causes', '경기 침체\n한도 초과', '경기 침체\n한도 초과\n담보 하락'],
      ['status', 'identified', 'treating'],
      ['residualLikelihood', 3, 2],
    ]);
    const answer = await send([moved]);
    expect(answer).toMatchObject({ ...none, updated: 1, gone: [{ code: 'R-2', title: '환율 손실' }], moreGone: 0 });
    expect(risk()).toMatchObject({ status: 'treating' });
    expect(rowsOf(register, 'risks')).toHaveLength(2);
  });

  it('never overwrites what was edited here, and says ours and theirs once; asked to, it takes them', async () => {
    const { send, risk, edit } = await mappedRisks();
    await send([first]);
    await edit({ remarks: '우리 비고', status: 'monitoring', category: 'liquidity' });
    const moved = { ...first, remarks: '그쪽 비고', status: 'treating' };
    const held = await send([moved]);
    const about = { row: 2, id: risk().id, code: 'R-1', item: null };
    expect(held.keptEdits).toEqual([
      { ...about, field: 'status', ours: 'monitoring', theirs: 'treating' },
      { ...about, field: 'remarks', ours: '우리 비고', theirs: '그쪽 비고' },
    ]);
    expect(held).toMatchObject({ updated: 0, unchanged: 1, noted: 1 });
    expect(await send([moved])).toMatchObject({ ...none, unchanged: 1, changed: false });
    expect(await send([moved], { overwrite: true })).toMatchObject({ updated: 1, keptEdits: [] });
    // What only we changed is not theirs to take.
    expect(risk()).toMatchObject({ remarks: '그쪽 비고', status: 'treating', category: 'liquidity' });
  });

  it('tells the first of what was edited here, or all of it where somebody walks through it, and takes a column of it but for one row', async () => {
    const { send, edit, register } = await mappedRisks();
    const count = 210; // more than the 200 that are told at first
    const risks = Array.from({ length: count }, (_, at) => ({ title: `리스크 ${at}`, category: 'market', remarks: '처음' }));
    await send(risks);
    for (const { code } of rowsOf(register, 'risks')) await edit({ remarks: '우리 비고' }, code);
    const moved = risks.map((risk) => ({ ...risk, remarks: '그쪽 비고' }));
    const first = await send(moved, { trial: true });
    expect([first.keptEdits.length, first.moreKeptEdits]).toEqual([200, count - 200]);
    const all = await send(moved, { trial: true, tells: 'all' });
    expect([all.keptEdits.length, all.moreKeptEdits]).toEqual([count, 0]);
    const but = { 5: { all: null, parts: [{ field: 'remarks', item: null, taken: false }] } };
    const taken = await send(moved, { overwrite: { all: false, columns: [{ field: 'remarks', item: null, taken: true }], rows: but } });
    expect([taken.updated, taken.keptEdits.map(({ row, field }) => [row, field])]).toEqual([count - 1, [[5, 'remarks']]]);
  });

  it('takes of what is held back what somebody chose, row by row and field by field, as one entry that one undo takes back', async () => {
    const { send, risk, edit, done } = await mappedRisks();
    await send([first, second]);
    const ours = { remarks: '우리 비고', status: 'monitoring', further: [{ name: '보고 주기', text: '매월' }] };
    await edit(ours);
    const theirs = {
      remarks: '그쪽 비고',
      status: 'treating',
      further: [
        { name: '보고 주기', text: '매주' },
        { name: '등급', text: 'A' },
      ],
    };
    const moved = { ...first, ...theirs };
    const status = { field: 'status', item: null };
    // The first row of rows is the second of the file.
    const answer = await send([moved, second], { overwrite: taking({ 2: [status] }) });
    expect(answer.keptEdits.map(({ field, item, ours, theirs }) => [field, item, ours, theirs])).toEqual([
      ['remarks', null, '우리 비고', '그쪽 비고'],
      ['further', '보고 주기', '보고 주기: 매월', '보고 주기: 매주'],
    ]);
    expect(answer.takenEdits.map(({ row, field }) => [row, field])).toEqual([[2, 'status']]);
    expect(risk()).toMatchObject({
      ...ours,
      status: 'treating',
      further: [
        { name: '보고 주기', text: '매월' },
        { name: '등급', text: 'A' },
      ],
    });
    await done('register.undo', { seq: answer.seq });
    expect(risk()).toMatchObject(ours);
    await send([moved, second], { overwrite: taking({ 2: [{ field: 'further', item: '보고 주기' }] }) });
    expect(risk()).toMatchObject({ ...ours, further: theirs.further });
    await send([moved, second], { overwrite: taking({ 2: 'all', 3: 'all' }) });
    expect(risk()).toMatchObject(theirs);
  });

  it('holds back a reassessment that was made here, levels with their day and rationale, and brings it where nobody did', async () => {
    const { send, risk, register, done, context } = await mappedRisks();
    await send([first]);
    const riskId = risk().id;
    const fields = { riskId, kind: 'residual', likelihood: 2, impact: 2, matrixId: 'matrix-1', validOn: context.now.slice(0, 10) };
    await done('assessments.create', { fields: { ...fields, rationale: '2차 통제' } });
    expect(await send([first])).toMatchObject({ ...none, unchanged: 1 });
    const answer = await send([{ ...first, residualLikelihood: 5, inherentImpact: 3 }]);
    expect(answer.keptEdits.map(({ field, ours, theirs }) => [field, ours, theirs])).toEqual([
      ['residualLikelihood', 2, 5],
      ['residualImpact', 2, 4],
    ]);
    const levels = (kind: string) =>
      rowsOf(register, 'assessments')
        .filter((one) => one.kind === kind)
        .map(({ likelihood, impact }) => [likelihood, impact]);
    expect(levels('residual')).toEqual([
      [3, 4],
      [2, 2],
    ]);
    expect(levels('inherent')).toEqual([
      [4, 5],
      [4, 3],
    ]);
    await send([{ ...first, residualLikelihood: 5, inherentImpact: 3 }], { overwrite: true });
    expect(levels('residual').at(-1)).toEqual([5, 4]);
  });

  it('holds back causes and controls that were edited here, each by itself', async () => {
    const { send, risk, register, done } = await mappedRisks();
    await done('controls.create', { fields: { title: '이중 승인', kind: 'preventive' } });
    await done('controls.create', { fields: { title: '한도 점검', kind: 'detective' } });
    const tied = { ...first, controls: '이중 승인' };
    await send([tied]);
    const riskId = risk().id;
    const [cause] = rowsOf(register, 'causes');
    await done('causes.edit', { id: cause?.id ?? '', fields: { text: '경기 급랭' } });
    const both = { ...tied, causes: '경기 침체', controls: '이중 승인; 한도 점검' };
    const answer = await send([both]);
    expect(answer.keptEdits.map(({ field, ours, theirs }) => [field, ours, theirs])).toEqual([
      ['causes', '경기 급랭\n한도 초과', '경기 침체'],
    ]);
    const ties = () => rowsOf(register, 'riskControls').filter((tie) => tie.riskId === riskId).length;
    expect(ties()).toBe(2);
    // A tie that was taken away here is held back as well.
    const [tie] = rowsOf(register, 'riskControls');
    await done('riskControls.remove', { id: tie?.id ?? '' });
    expect(await send([both])).toMatchObject({ keptEdits: [], unchanged: 1 });
    expect(ties()).toBe(1);
  });

  it('fills a record that was entered by hand, asks of what differs, and finds it by its title whatever its letters and blanks', async () => {
    const { send, risk, done } = await mappedRisks();
    await done('risks.create', {
      fields: { title: 'Card issuer  default', category: 'credit', identifiedOn: '2025-01-02', event: '부도' },
    });
    const answer = await send([{ title: 'card issuer default ', category: 'market', ownerId: '박서준', event: '부도' }]);
    expect(answer).toMatchObject({ created: 0, updated: 1 });
    expect(answer.keptEdits.map(({ field }) => field)).toEqual(['category']);
    expect(risk()).toMatchObject({ title: 'Card issuer  default', category: 'credit', mappingId: answer.mappingId });
    expect(risk().ownerId).not.toBeNull();
  });
});

describe('which record a row of it speaks of', () => {
  it('is known by the title that its source gave it, after it was given another here', async () => {
    const { send, risk, edit } = await mappedRisks();
    await send([first]);
    await edit({ title: '발급사 부도' });
    expect(await send([{ ...first, status: 'treating' }])).toMatchObject({ created: 0, updated: 1, gone: [] });
    expect(risk()).toMatchObject({ title: '발급사 부도', status: 'treating' });
  });

  it('is the one of its unit where two units have a risk of that title, in whatever order the rows come', async () => {
    const { send, register } = await mappedRisks();
    const other = { ...first, unitId: '리스크관리팀' };
    await send([first, other]);
    const answer = await send([{ ...other, status: 'treating' }, first]);
    expect(answer).toMatchObject({ ...none, updated: 1, unchanged: 1 });
    expect(rowsOf(register, 'risks').map(({ status }) => status)).toEqual(['identified', 'treating']);
  });

  it('is asked for where several have its title, and nothing is done with it until somebody says', async () => {
    const { send, risk, register } = await mappedRisks();
    await send([first, { ...first, remarks: '둘째' }]);
    const rows = [
      { ...first, status: 'treating' },
      { ...first, remarks: '둘째' },
    ];
    const asked = await send(rows);
    const record = (code: string) => ({ id: risk(code).id, code, title: '카드사 부도' });
    expect(asked.unsure).toEqual([{ row: 2, code: 'sameTitle', records: [record('R-1'), record('R-2')] }]);
    expect(asked).toMatchObject({ created: 0, updated: 0, unchanged: 1, gone: [], changed: false });
    expect(await send(rows, { sameAs: { 2: risk('R-1').id } })).toMatchObject({ unsure: [], updated: 1, unchanged: 1 });
    expect(risk('R-1').status).toBe('treating');
    expect(await send([{ ...first, status: 'monitoring' }], { sameAs: { 2: 'new' } })).toMatchObject({ created: 1, unsure: [] });
    expect(rowsOf(register, 'risks')).toHaveLength(3);
  });

  it('is asked for where a record of another title has the code that it brings', async () => {
    const { send, done, risk, register } = await mappedRisks();
    await done('risks.create', { fields: { title: '유동성 부족', category: 'liquidity', identifiedOn: '2025-01-02' } });
    const rows = [{ ...first, code: 'R-1' }];
    const asked = await send(rows);
    expect(asked.unsure).toEqual([{ row: 2, code: 'sameCode', records: [{ id: risk().id, code: 'R-1', title: '유동성 부족' }] }]);
    expect(asked).toMatchObject({ created: 0, updated: 0, mappingId: null, changed: false });
    expect(await send(rows, { sameAs: { 2: 'new' } })).toMatchObject({ created: 1 });
    expect(rowsOf(register, 'risks').map(({ code }) => code)).toEqual(['R-1', 'R-2']);
    // From here on it is known by the code that its source has for it.
    expect(await send([{ ...rows[0], title: '발급사 부도' }])).toMatchObject({ ...none, updated: 1 });
    expect(risk('R-2').title).toBe('발급사 부도');
  });

  it('is that of its own code, whatever else it says', async () => {
    const { send, risk } = await mappedRisks();
    await send([{ ...first, code: 'OP-07' }]);
    expect(await send([{ ...first, code: 'OP-07', title: '발급사 부도' }])).toMatchObject({ ...none, updated: 1 });
    expect(risk('OP-07').title).toBe('발급사 부도');
  });

  it('is none of the records that a person or another mapping named before, where what they say differs', async () => {
    const { send, risk } = await mappedRisks();
    await send([first]);
    const mapping = mappingOf('risks', ['title']) as unknown as Json;
    const answer = await send([{ title: '카드사 부도', status: 'treating' }], { mapping: { id: null, name: '다른 목록', mapping } });
    expect(answer.keptEdits).toMatchObject([{ field: 'status', ours: 'identified', theirs: 'treating' }]);
    expect(risk()).toMatchObject({ status: 'identified', mappingId: answer.mappingId });
  });

  it('stays in the file when its row is rejected', async () => {
    const { send } = await mappedRisks();
    await send([first, second]);
    const answer = await send([first, { ...second, residualLikelihood: '높음' }]);
    expect(answer).toMatchObject({ unchanged: 1, gone: [] });
    expect(answer.rejected).toMatchObject([{ row: 3, column: 'residualLikelihood' }]);
  });
});

describe('the mapping of an import', () => {
  it('is found again by its id, its name or what it says, and updated in the entry of the rows', async () => {
    const { send, register, done } = await mappedRisks();
    const { mappingId } = await send([first]);
    const wider = mappingOf('risks', [...Object.keys(first), 'tags']) as unknown as Json;
    const tagged = [{ ...first, tags: '여신' }];
    const answer = await send(tagged, { mapping: { id: mappingId, name: '분기 목록', mapping: wider } });
    expect(answer).toMatchObject({ mappingId, updated: 1 });
    const kept = () => rowsOf(register, 'importMappings').map(({ name, mapping }) => [name, mapping.columns.length]);
    expect(kept()).toEqual([['분기 목록', 13]]);
    await done('register.undo', { seq: answer.seq });
    expect(kept()).toEqual([['리스크 목록', 12]]);
  });

  it('holds no name of a person: neither of an owner nor of anybody else known here', async () => {
    const { send, register } = await mappedRisks();
    // 김하나 made the register.
    const mapping = mappingOf('risks', ['title', 'category', 'ownerId', 'status', 'event'], {
      fixed: { ownerId: '김하나', category: 'credit' },
    });
    const values = { 'Kim (CISO)': '김하나', 김하나: 'identified', 신규: 'identified' };
    const full = { ...mapping, columns: mapping.columns.map((column) => ({ ...column, values })) };
    const rows = [{ title: '카드사 부도', category: 'credit', ownerId: '김하나', status: 'identified', event: '' }];
    expect(await send(rows, { mapping: { id: null, name: '목록', mapping: full as unknown as Json } })).toMatchObject({
      created: 1,
      rejected: [],
    });
    const [kept] = rowsOf(register, 'importMappings');
    expect(JSON.stringify(kept)).not.toMatch(/김하나|Kim/);
    expect(kept?.mapping.fixed).toEqual({ category: 'credit' });
    expect(kept?.mapping.columns.map((column) => column.values)).toEqual([{}, { 신규: 'identified' }, {}, { 신규: 'identified' }, {}]);
  });

  it('is refused where it is that of other records, archived, or not there', async () => {
    const { send, done, run, names } = await mappedRisks();
    const { mappingId } = await send([first]);
    const input = (mapping: Json) => ({ table: 'risks', source: 'f', service: null, strict: false, names: names(), rows: [], mapping });
    const mapping = mappingOf('risks', ['title']) as unknown as Json;
    const codes = async (given: Json) => {
      const answer = await run('register.import', input(given));
      return answer.ok ? [] : answer.problems.map(({ code }) => code);
    };
    expect(await codes({ id: 'nobody', name: 'x', mapping })).toEqual(['record.missing']);
    expect(await codes({ id: null, name: 'x', mapping: mappingOf('losses', ['title']) as unknown as Json })).toEqual(['field.invalid']);
    await done('importMappings.archive', { id: mappingId ?? '' });
    expect(await codes({ id: mappingId, name: 'x', mapping })).toEqual(['record.archived']);
  });
});

describe('controls that a risk names', () => {
  const named = { title: '카드사 부도', category: 'credit', controls: '이중 승인\n거래, 한도 점검' };

  it('are refused where they are not there, and made once where the import may make them, each tied once', async () => {
    const { send, register, done } = await mappedRisks();
    await done('controls.create', { fields: { title: '이중 승인', kind: 'detective' } });
    expect(await send([named])).toMatchObject({ created: 0, rejected: [{ column: 'controls' }, { column: 'controls' }] });
    const rows = [named, { ...named, title: '환율 손실', controls: '거래,  한도 점검\n이중 승인\nC-1' }];
    const answer = await send(rows, { makes: { controls: { kind: 'preventive' } } });
    expect(answer).toMatchObject({ created: 2, made: { controls: ['거래, 한도 점검'] } });
    expect(rowsOf(register, 'controls').map(({ code, title, kind }) => [code, title, kind])).toEqual([
      ['C-1', '이중 승인', 'detective'],
      ['C-2', '거래, 한도 점검', 'preventive'],
    ]);
    expect(rowsOf(register, 'riskControls')).toHaveLength(4);
    expect(await send(rows, { makes: { controls: { kind: 'preventive' } } })).toMatchObject({ ...none, unchanged: 2 });
    await done('register.undo', { seq: answer.seq });
    expect([rowsOf(register, 'controls').length, rowsOf(register, 'riskControls').length]).toEqual([1, 0]);
  });

  it('are not made for a row that is rejected', async () => {
    const { send, register } = await mappedRisks();
    const answer = await send([{ ...named, category: 'x' }], { makes: { controls: { kind: 'preventive' } } });
    expect(answer).toMatchObject({ created: 0, made: { controls: [] } });
    expect(rowsOf(register, 'controls')).toEqual([]);
  });
});
