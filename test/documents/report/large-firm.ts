import { firm } from './firm.ts';

const glued = (at: number) => `${at}${'정산지연및가맹점대금지급불능에따른민원급증'.repeat(10)}`.slice(0, 200);
const spoken = (at: number) => `${at} Settlement is late and merchants cannot be paid, `.repeat(6).slice(0, 200);
/** Every other text is one word of two hundred letters. */
const long = (at: number) => (at % 2 === 0 ? glued(at) : spoken(at).trim());

/**
 * A firm of two hundred risks with titles of two hundred letters, of which as much happens in the third quarter of 2025 as can:
 * every tenth risk moves up and down, is closed, reopened or changes its category; the gravest have moved and overdue actions and
 * long reasons; incidents are carried over and open at the end; the committee is asked for five decisions in long words.
 */
export async function largeFirm() {
  const memory = await firm();
  const { done, risk, residual, incident, recordNextAt } = memory;
  const { id: ownerId } = await done('people.create', { fields: { name: long(2).slice(0, 100), role: null } });
  await done('services.create', { id: 's', fields: { name: long(1).slice(0, 120) } });
  const categories = ['market', 'credit', 'liquidity', 'reputation'] as const;
  for (let at = 0; at < 200; at += 1) {
    await risk(`r${at}`, { title: long(at), ownerId, category: categories[at % 4] ?? 'market', nextReviewOn: '2025-08-01' });
    const level = (at % 5) + 1;
    await residual(`r${at}`, level, level, '2025-03-31', { rationale: long(at) });
    await residual(`r${at}`, level, level, '2025-03-31', { kind: 'inherent', rationale: long(at) });
  }
  for (let at = 0; at < 20; at += 1) {
    await done('controls.create', { id: `c${at}`, fields: { title: long(at), kind: 'preventive', key: true } });
    await done('riskControls.create', { fields: { riskId: `r${at * 10 + 4}`, controlId: `c${at}` } });
    const action = {
      title: long(at),
      subjectTable: 'risks',
      subjectId: `r${at * 10 + 4}`,
      originalDueOn: '2025-07-31',
      dueOn: '2025-08-31',
    };
    await done('actions.create', { fields: action });
  }
  await incident('carried a', { title: long(0), startedAt: '2025-06-29T00:00:00.000Z' });
  await incident('carried b', { title: long(1), startedAt: '2025-06-30T00:00:00.000Z' });
  await incident('carried c', { title: long(2), startedAt: '2025-06-30T01:00:00.000Z' });
  recordNextAt('2025-08-20T00:00:00.000Z');
  for (let at = 0; at < 200; at += 1) {
    const id = `r${at}`;
    if (at % 10 === 0) await residual(id, 5, 5, '2025-08-01', { rationale: long(at) });
    else if (at % 10 === 1) await residual(id, 4, 3, '2025-08-01', { rationale: long(at) });
    else if (at % 10 === 2) await done('risks.edit', { id, fields: { status: 'closed', closedOn: '2025-08-10', closingReason: long(at) } });
    else if (at % 10 === 3)
      await done('risks.reclassify', { id, category: 'market', eventTypeId: null, movedOn: '2025-08-05', reason: long(at) });
    else if (at % 10 === 5) await residual(id, 2, 5, '2025-08-01', { rationale: long(at) });
  }
  await incident('ended', { title: long(3), startedAt: '2025-08-21T00:00:00.000Z', restoredAt: '2025-08-25T00:00:00.000Z' });
  for (const id of ['open a', 'open b', 'open c']) await incident(id, { title: long(4), startedAt: '2025-09-20T00:00:00.000Z' });
  const { id: quarterId } = await done('quarters.review', { quarter: '2025-Q3' });
  await done('quarters.edit', {
    id: quarterId,
    fields: {
      body: long(0),
      meetingOn: '2025-10-30',
      agendaItem: spoken(1).slice(0, 100).trim(),
      purpose: 'decision',
      documentClass: 'strictlyConfidential',
    },
  });
  for (let rank = 1; rank <= 5; rank += 1) {
    await done('decisionsAsked.create', {
      fields: { quarterId, rank, option: (long(rank) + long(rank + 1)).slice(0, 400).trim(), cost: long(rank), decideBy: '2025-10-30' },
    });
  }
  return memory;
}
