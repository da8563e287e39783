import { quarterOf, type Quarter } from '../../domain/quarters/quarter.ts';
import { rowsOf } from '../../domain/register/in-memory.ts';
import { signatureMeanings } from '../../domain/closing/kinds.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { firm } from '../documents/report/firm.ts';
import { closingAsked } from './closing-asked.ts';

type Firm = Awaited<ReturnType<typeof firm>>;

/**
 * A firm that closes its second and third quarter of 2025 and goes on: both are restated, the third is corrected, reopened and
 * closed anew. Something is recorded at the very instant of a closing.
 */
export async function closedRegister(): Promise<MemoryRegister> {
  const memory = await firm();
  const { done, risk, residual, incident, recordNextAt, register } = memory;
  for (const name of ['이둘', '박셋', '최넷']) await done('people.create', { fields: { name, role: null } });
  const [operator = '', ...others] = rowsOf(register, 'people').map(({ id }) => id);
  await done('services.create', { id: 's', fields: { name: '결제' } });
  for (const [index, id] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
    await risk(id, { category: index % 2 === 0 ? 'market' : 'liquidity', identifiedOn: `2025-04-0${index + 1}` });
    await residual(id, 1 + (index % 5), 3, '2025-04-10');
  }
  await controlled(memory);
  await incident('in time', { startedAt: '2025-05-02T00:00:00.000Z', restoredAt: '2025-05-02T01:00:00.000Z' });
  await done('losses.create', {
    id: 'l',
    fields: { title: '오송금', occurredOn: '2025-05-03', bookedOn: '2025-06-01', gross: 900, currency: 'KRW' },
  });
  const posted = { startedAt: '2025-05-20T00:00:00.000Z', restoredAt: '2025-05-20T00:20:00.000Z' };
  await risk('closed by mistake', { identifiedOn: '2025-04-15' });
  const ended = { status: 'closed', closedOn: '2025-06-05', closingReason: '오기' };
  const closedByMistake = await done('risks.edit', { id: 'closed by mistake', fields: ended });
  await risk('identified later', { identifiedOn: '2025-06-20' });
  const undoneLater = [closedByMistake, await risk('gone later', { identifiedOn: '2025-06-01' }), await incident('gone later too', posted)];

  recordNextAt('2025-07-09T00:00:00.000Z');
  await close(memory, '2025-Q2', { compare: null, signers: [operator, ...others] });
  // What is recorded now says otherwise of the quarter that was closed.
  memory.context.tick(-1000);
  await residual('a', 5, 5, '2025-06-20');
  for (const { seq } of undoneLater) await done('register.undo', { seq });
  await done('risks.edit', { id: 'identified later', fields: { identifiedOn: '2025-12-20' } });
  await done('risks.withdraw', { id: 'b', withdrawnReason: '두 번 등록' });
  await risk('known late', { identifiedOn: '2025-05-05' });
  await done('risks.reclassify', { id: 'd', category: 'credit', eventTypeId: null, movedOn: '2025-06-10', reason: '범위가 바뀜' });
  await done('risks.edit', { id: 'e', fields: { status: 'closed', closedOn: '2025-06-25', closingReason: '거래 종료' } });
  await incident('told late', { startedAt: '2025-06-15T00:00:00.000Z', restoredAt: '2025-06-15T05:00:00.000Z' });
  await done('incidents.edit', { id: 'in time', fields: { restoredAt: '2025-05-02T02:00:00.000Z', severity: 'sev1' } });
  await done('releases.create', { id: 'v', fields: { serviceId: 's', version: '2.0', releasedAt: '2025-06-14T00:00:00.000Z' } });
  await done('losses.edit', { id: 'l', fields: { gross: 1200 } });
  await done('recoveries.create', { fields: { lossId: 'l', source: 'recovery', receivedOn: '2025-07-12', amount: 300, currency: 'KRW' } });
  const link = { fromTable: 'releases', fromId: 'v', toTable: 'incidents', toId: 'told late', deciderId: operator };
  await done('links.create', { fields: { ...link, relation: 'caused', evidence: '로그', decidedAt: '2025-07-10T00:00:00.000Z' } });

  await incident('of the third', { startedAt: '2025-09-29T20:00:00.000Z' });
  await done('releases.create', { id: 'w', fields: { serviceId: 's', version: '3.0', releasedAt: '2025-09-29T00:00:00.000Z' } });
  const suspected = { fromTable: 'releases', fromId: 'w', relation: 'suspected', toTable: 'incidents', toId: 'of the third' };
  await done('links.create', { fields: { ...suspected, evidence: '시간', deciderId: null, decidedAt: '2025-09-30T00:00:00.000Z' } });
  await risk('not rated', { identifiedOn: '2025-09-01', nextReviewOn: '2025-09-15' });
  recordNextAt('2025-10-12T00:00:00.000Z');
  await close(memory, '2025-Q3', { compare: '2025-Q2', signers: [others[0] ?? '', operator] });
  await residual('c', 5, 5, '2025-09-25', { rationale: '뒤늦은 평가' });
  await incident('also of the third', { startedAt: '2025-08-20T00:00:00.000Z', restoredAt: '2025-08-20T00:30:00.000Z' });
  recordNextAt('2025-11-05T00:00:00.000Z');
  await close(memory, '2025-Q3', { compare: '2025-Q2', signers: [operator, ...others], correction: '뒤늦은 평가를 반영' });
  await residual('f', 1, 1, '2025-09-26');
  recordNextAt('2025-12-01T00:00:00.000Z');
  await done('quarters.reopen', { quarter: '2025-Q3', reason: '장애 기록 누락' });
  await incident('found at last', { startedAt: '2025-07-01T00:00:00.000Z', restoredAt: '2025-07-03T00:00:00.000Z' });
  recordNextAt('2026-01-08T00:00:00.000Z');
  await close(memory, '2025-Q3', { compare: null, signers: [operator, ...others] });
  await done('risks.edit', { id: 'a', fields: { ownerId: operator } }, { attributedTo: others[2] ?? null });
  await done('people.erase', { id: (await done('people.create', { fields: { name: '나그네', role: null } })).id });
  return register;
}

type Asked = { readonly compare: string | null; readonly signers: readonly string[]; readonly correction?: string };

async function close({ done, register }: Firm, id: string, { signers, ...asked }: Asked) {
  // The last entry that a closing knows is later than its quarter.
  if (asked.correction === undefined) await done('quarters.review', { quarter: id });
  const settings = register.replay.rows.get('settings')?.get(settingsId);
  const quarter = quarterOf(id, settings as never) as { readonly ok: true; readonly value: Quarter };
  const signed = signatureMeanings.flatMap((meaning, index) => {
    const personId = signers[index];
    return personId === undefined ? [] : [{ personId, meaning }];
  });
  const { action, input, documents } = closingAsked(register, quarter.value, { ...asked, signers: signed });
  await done(action, input, { documents: documents ?? [] });
}

/** Controls of every strength: tested as effective, no longer valid, partly, not, and only after the quarter. */
async function controlled({ done }: Firm) {
  for (const [id, key, heldOn, validUntil, conclusion] of [
    ['effective', true, '2025-05-01', '2026-05-01', 'effective'],
    ['over', true, '2025-05-01', '2025-06-29', 'effective'],
    ['on its last day', false, '2025-05-01', '2025-06-30', 'effective'],
    ['partly', false, '2025-05-01', null, 'partly'],
    ['ineffective', false, '2025-05-01', null, 'ineffective'],
    ['partly too', true, '2025-05-01', null, 'partly'],
    ['tested late', true, '2025-08-01', null, 'effective'],
  ] as const) {
    await done('controls.create', { id, fields: { title: id, kind: 'preventive', key } });
    await done('controlTests.create', {
      fields: { controlId: id, heldOn, validUntil, conclusion, population: 40, sample: 25, exceptions: conclusion === 'effective' ? 0 : 3 },
    });
  }
  await done('controlTests.create', { fields: { controlId: 'effective', heldOn: '2025-05-01', validUntil: null, conclusion: 'partly' } });
  const ties = {
    a: ['effective', 'over'],
    b: ['partly', 'partly too'],
    c: ['on its last day', 'ineffective'],
    d: ['tested late', 'effective'],
  };
  for (const [riskId, controls] of Object.entries(ties)) {
    for (const controlId of controls) await done('riskControls.create', { fields: { riskId, controlId } });
  }
}
