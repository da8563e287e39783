import type { JsonObject } from '../../../../engine/values/json.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { oblongMatrix, putOblongMatrix } from '../../../support/matrices.ts';
import { control, market, noon, sent, withRecords, type Family, type Memory } from './met.ts';

const asks = (filters: readonly JsonObject[]) => ({ search: '', filters, sort: [], group: null, archived: false });

const newRisk = (fields: JsonObject) => sent('risks.create', { id: 'n', fields: { ...market, ...fields } });
const inRisk = (field: string) => ({ table: 'risks', id: 'n', field });
const closed = { status: 'closed', closedOn: '2025-07-02' } as const;

const link = { fromTable: 'risks', fromId: 'r', relation: 'related', toTable: 'incidents', toId: 'i', decidedAt: noon };
const newLink = (fields: JsonObject, before = withRecords) => sent('links.create', { id: 'n', fields: { ...link, ...fields } }, before);
const inLink = (field: string) => ({ table: 'links', id: 'n', field });

const position = { riskId: 'r', kind: 'residual', matrixId: oblongMatrix, validOn: '2025-07-01' };
const newPosition = (likelihood: number, impact: number) =>
  sent('assessments.create', { id: 'n', fields: { ...position, likelihood, impact } }, async (memory) => {
    await withRecords(memory);
    putOblongMatrix(memory.register);
  });
const inPosition = (field: string) => ({ table: 'assessments', id: 'n', field });

/** Risks `r` and `other` with a cause and a consequence each (`r1`, `r2`, `o1`, `o2`), and control `c` on all of `r` and on `r1`. */
async function withControl({ done }: Memory): Promise<void> {
  await done('controls.create', { id: 'c', fields: control });
  for (const [risk, letter] of [
    ['r', 'r'],
    ['other', 'o'],
  ] as const) {
    await done('risks.create', { id: risk, fields: market });
    await done('causes.create', { id: `${letter}1`, fields: { riskId: risk, text: '긴축', rank: 1 } });
    await done('consequences.create', { id: `${letter}2`, fields: { riskId: risk, text: '평가손', rank: 1 } });
  }
  await done('riskControls.create', { fields: { riskId: 'r', controlId: 'c' } });
  await done('riskControls.create', { fields: { riskId: 'r', controlId: 'c', causeId: 'r1' } });
}
const newTie = (fields: JsonObject) =>
  sent('riskControls.create', { id: 'n', fields: { riskId: 'r', controlId: 'c', ...fields } }, withControl);
const inTie = (field: string) => ({ table: 'riskControls', id: 'n', field });

const action = { title: '한도 낮추기', subjectTable: 'risks', subjectId: 'r', originalDueOn: '2025-07-31' };
const newAction = (fields: JsonObject) => sent('actions.create', { id: 'n', fields: { ...action, ...fields } }, withRecords);
const inAction = { table: 'actions', id: 'n', field: 'closedOn' };

/** The usual records, and a second service. */
async function withServices(memory: Memory): Promise<void> {
  await withRecords(memory);
  await memory.done('services.create', { id: 's2', fields: { name: 'other' } });
}

/** Unit `u3` in `u2` in `u1`. */
async function withUnits({ done }: Memory): Promise<void> {
  for (const [id, parentId] of [
    ['u1', null],
    ['u2', 'u1'],
    ['u3', 'u2'],
  ] as const) {
    await done('units.create', { id, fields: { name: id, parentId } });
  }
}

export const riskProblems = {
  'risk.eventTypeRequired': [
    { given: 'an operational risk of no type', call: newRisk({ category: 'operational' }), at: inRisk('eventTypeId') },
    {
      given: 'a risk that becomes operational',
      call: sent('risks.edit', { id: 'r', fields: { category: 'operational' } }, withRecords),
      at: { table: 'risks', id: 'r', field: 'eventTypeId' },
    },
  ],
  'risk.eventTypeOnlyOperational': [
    {
      given: 'a market risk with a loss event type',
      call: newRisk({ eventTypeId: 'event.6' }),
      at: inRisk('eventTypeId'),
      beside: [{ code: 'risk.subtypeOfOtherCategory', at: inRisk('eventTypeId'), args: { value: 'event.6' } }],
    },
  ],
  'risk.subtypeOfOtherCategory': [
    {
      given: 'a sub-type of credit on a market risk',
      call: newRisk({ subtypeId: 'credit.default' }),
      at: inRisk('subtypeId'),
      args: { value: 'credit.default' },
    },
    {
      given: 'a driver in the place of a sub-type, of the same category',
      call: newRisk({ category: 'reputation', subtypeId: 'driver.conduct' }),
      at: inRisk('subtypeId'),
      args: { value: 'driver.conduct' },
    },
    {
      given: 'a sub-type in the place of a driver, of the same category',
      call: newRisk({ category: 'reputation', driverId: 'reputation.customers' }),
      at: inRisk('driverId'),
      args: { value: 'reputation.customers' },
    },
    {
      given: 'a driver on a market risk',
      call: newRisk({ driverId: 'driver.conduct' }),
      at: inRisk('driverId'),
      args: { value: 'driver.conduct' },
    },
    {
      given: 'a category that leaves its sub-type behind',
      call: sent('risks.edit', { id: 'n', fields: { category: 'credit' } }, ({ done }) =>
        done('risks.create', { id: 'n', fields: { ...market, subtypeId: 'market.fx' } }),
      ),
      at: inRisk('subtypeId'),
      args: { value: 'market.fx' },
    },
  ],
  'risk.closedNeedsDay': [
    { given: 'a closed risk without its day', call: newRisk({ status: 'closed' }), at: inRisk('closedOn') },
    {
      given: 'a risk that is closed on no day',
      call: sent('risks.edit', { id: 'r', fields: { status: 'closed' } }, withRecords),
      at: { table: 'risks', id: 'r', field: 'closedOn' },
    },
  ],
  'risk.closedBeforeIdentified': [
    {
      given: 'a risk closed on the day before it was identified',
      call: newRisk({ status: 'closed', closedOn: '2025-06-30' }),
      at: inRisk('closedOn'),
    },
  ],
  'risk.dayOnlyWhenClosed': [
    { given: 'an open risk with a closing day', call: newRisk({ closedOn: '2025-07-02' }), at: inRisk('closedOn') },
    {
      given: 'a closed risk that is opened again and keeps its day',
      call: sent('risks.edit', { id: 'n', fields: { status: 'treating' } }, ({ done }) =>
        done('risks.create', { id: 'n', fields: { ...market, ...closed } }),
      ),
      at: inRisk('closedOn'),
    },
  ],
  'risk.movedLater': [
    {
      given: 'a risk that moves before the day on which it moved last',
      call: sent(
        'risks.reclassify',
        { id: 'n', category: 'liquidity', eventTypeId: null, movedOn: '2025-05-31', reason: '' },
        async ({ done }) => {
          await done('risks.create', { id: 'n', fields: { ...market, identifiedOn: '2025-01-01' } });
          await done('risks.reclassify', { id: 'n', category: 'credit', eventTypeId: null, movedOn: '2025-06-01', reason: '' });
        },
      ),
      at: { table: 'risks', id: 'n', field: 'movedOn' },
      args: { day: '2025-06-01' },
    },
  ],
  'risk.archivedWhileOpen': [
    {
      given: 'a risk that is archived while it is open',
      call: sent('risks.archive', { id: 'r' }, withRecords),
      at: { table: 'risks', id: 'r', field: 'archivedAt' },
    },
  ],
} as const satisfies Family<Extract<ProblemCode, `risk.${string}`>>;

export const ruleProblems = {
  'closure.overlaps': [
    {
      given: 'a closure that begins on the last day of another',
      call: sent(
        'closures.create',
        { id: 'k', fields: { riskId: 'n', closedOn: '2025-03-31', reopenedOn: '2025-05-01' } },
        async ({ done }) => {
          await done('risks.create', { id: 'n', fields: { ...market, identifiedOn: '2025-01-01' } });
          await done('closures.create', { fields: { riskId: 'n', closedOn: '2025-03-01', reopenedOn: '2025-04-01' } });
        },
      ),
      at: { table: 'closures', id: 'k', field: 'closedOn' },
    },
  ],
  'assessment.levelOutsideScale': [
    // Four likelihoods by six impacts.
    { given: 'a fifth likelihood of four', call: newPosition(5, 6), at: inPosition('likelihood'), args: { value: 5, max: 4 } },
    { given: 'a seventh impact of six', call: newPosition(4, 7), at: inPosition('impact'), args: { value: 7, max: 6 } },
    {
      given: 'both',
      call: newPosition(7, 7),
      at: inPosition('likelihood'),
      args: { value: 7, max: 4 },
      beside: [{ code: 'assessment.levelOutsideScale', at: inPosition('impact'), args: { value: 7, max: 6 } }],
    },
  ],
  'control.causeOfOtherRisk': [
    { given: 'a control on the cause of another risk', call: newTie({ causeId: 'o1' }), at: inTie('causeId') },
    { given: 'a control on the consequence of another risk', call: newTie({ consequenceId: 'o2' }), at: inTie('consequenceId') },
  ],
  'control.alreadyLinked': [
    { given: 'a control twice on a whole risk', call: newTie({}), at: inTie('controlId') },
    { given: 'a control twice on one cause', call: newTie({ causeId: 'r1' }), at: inTie('controlId') },
  ],
  'link.materialisedAs': [
    {
      given: 'a risk that caused an incident',
      call: newLink({ relation: 'caused', evidence: '보고서' }),
      at: inLink('relation'),
      args: { value: 'caused' },
    },
  ],
  'link.relationNotForKinds': [
    {
      given: 'a risk that triggers an incident',
      call: newLink({ relation: 'triggers' }),
      at: inLink('relation'),
      args: { value: 'triggers' },
    },
    {
      given: 'a risk that is related to a risk',
      call: newLink({ toTable: 'risks', toId: 'n2' }, async (memory) => {
        await withRecords(memory);
        await memory.done('risks.create', { id: 'n2', fields: market });
      }),
      at: inLink('relation'),
      args: { value: 'related' },
    },
    {
      given: 'an incident that is suspected to have led to another',
      call: newLink({ fromTable: 'incidents', fromId: 'i', relation: 'suspected', toId: 'i2' }, async (memory) => {
        await withRecords(memory);
        await memory.done('incidents.create', { id: 'i2', fields: { title: '다시', serviceId: 's', startedAt: noon } });
      }),
      at: inLink('relation'),
      args: { value: 'suspected' },
    },
  ],
  'link.toItself': [
    { given: 'a risk that triggers itself', call: newLink({ relation: 'triggers', toTable: 'risks', toId: 'r' }), at: inLink('toId') },
    {
      given: 'a release related to itself',
      call: newLink({ fromTable: 'releases', fromId: 'v', toTable: 'releases', toId: 'v' }),
      at: inLink('toId'),
    },
  ],
  'link.exists': [
    {
      given: 'the same relation between the same two',
      call: newLink({}, async (memory) => {
        await withRecords(memory);
        await memory.done('links.create', { fields: link });
      }),
      at: inLink('toId'),
    },
  ],
  'link.evidenceRequired': (['materialisedAs', 'ruledOut'] as const).map((relation) => ({
    given: `"${relation}" with nothing but blanks to show for it`,
    call: newLink({ relation, evidence: ' \n' }),
    at: inLink('evidence'),
    args: { value: relation },
  })),
  'incident.endsBeforeStart': [
    {
      given: 'an incident that is over a millisecond before it begins',
      call: sent('incidents.edit', { id: 'i', fields: { restoredAt: '2025-07-01T11:59:59.999Z' } }, withRecords),
      at: { table: 'incidents', id: 'i', field: 'restoredAt' },
    },
  ],
  'incident.notYet': [
    {
      given: 'an incident of a year to come',
      call: sent('incidents.edit', { id: 'i', fields: { startedAt: '2031-07-01T12:00:00.000Z' } }, withRecords),
      at: { table: 'incidents', id: 'i', field: 'startedAt' },
    },
  ],
  'incident.detectedBeforeStart': [
    {
      given: 'an incident that was detected a millisecond before it began, without a word why',
      call: sent('incidents.edit', { id: 'i', fields: { detectedAt: '2025-07-01T11:59:59.999Z' } }, withRecords),
      at: { table: 'incidents', id: 'i', field: 'detectedAt' },
    },
  ],
  'release.versionTaken': [
    {
      given: 'a second release of one version of a service',
      call: sent('releases.create', { id: 'n', fields: { serviceId: 's', version: '1.0', releasedAt: noon } }, withRecords),
      at: { table: 'releases', id: 'n', field: 'version' },
      args: { value: '1.0' },
    },
  ],
  'deployment.releaseOfOther': [
    {
      given: 'a deployment of a release of another service',
      call: sent(
        'deployments.create',
        { id: 'n', fields: { serviceId: 's2', version: '1.0', releaseId: 'v', startedAt: noon } },
        withServices,
      ),
      at: { table: 'deployments', id: 'n', field: 'releaseId' },
      args: { value: '1.0' },
    },
    {
      given: 'a change that a release of another service carries',
      call: sent(
        'changes.create',
        { id: 'n', fields: { serviceId: 's2', commit: 'a1', title: 'x', mergedAt: noon, releaseId: 'v' } },
        withServices,
      ),
      at: { table: 'changes', id: 'n', field: 'releaseId' },
      args: { value: '1.0' },
    },
  ],
  'change.commitTaken': [
    {
      given: 'a second change of one commit of a service',
      call: sent('changes.create', { id: 'n', fields: { serviceId: 's', commit: 'a1', title: 'x', mergedAt: noon } }, async (memory) => {
        await withRecords(memory);
        await memory.done('changes.create', { id: 'c1', fields: { serviceId: 's', commit: 'a1', title: 'y', mergedAt: noon } });
      }),
      at: { table: 'changes', id: 'n', field: 'commit' },
      args: { value: 'a1' },
    },
  ],
  'action.endNeedsDay': [
    { given: 'an action that was done on no day', call: newAction({ status: 'done' }), at: inAction },
    { given: 'an action that was cancelled on no day', call: newAction({ status: 'cancelled' }), at: inAction },
  ],
  'action.dayOnlyAtEnd': [
    { given: 'an open action with the day of its end', call: newAction({ closedOn: '2025-07-02' }), at: inAction },
    {
      given: 'an action that is opened again and keeps its day',
      call: sent('actions.edit', { id: 'n', fields: { status: 'open' } }, async (memory) => {
        await withRecords(memory);
        await memory.done('actions.create', { id: 'n', fields: { ...action, status: 'done', closedOn: '2025-07-02' } });
      }),
      at: inAction,
    },
  ],
  'tree.cycle': [
    {
      given: 'a unit that is its own parent',
      call: sent('units.edit', { id: 'u1', fields: { parentId: 'u1' } }, withUnits),
      at: { table: 'units', id: 'u1', field: 'parentId' },
    },
    {
      given: 'a unit under one that lies two levels below it',
      call: sent('units.edit', { id: 'u1', fields: { parentId: 'u3' } }, withUnits),
      at: { table: 'units', id: 'u1', field: 'parentId' },
    },
  ],
  'service.codeTaken': [
    {
      given: 'a second service of one name',
      call: sent('services.create', { id: 'n', fields: { name: '결제' } }, withRecords),
      at: { table: 'services', id: 'n', field: 'name' },
      args: { value: '결제' },
    },
  ],
  'person.erased': (['people.edit', 'people.erase'] as const).map((action) => ({
    given: `${action} of someone who was erased`,
    call: sent(
      action,
      ({ register }) => ({
        id: register.entries[1]?.changes[0]?.id ?? '',
        ...(action === 'people.edit' ? { fields: { role: '심사역' } } : {}),
      }),
      async ({ done }) =>
        done('people.erase', await done('people.create', { fields: { name: '박세찬', role: null } }).then(({ id }) => ({ id }))),
    ),
    at: { table: 'people', id: 'id-000003' },
    args: { code: 'P-2' },
  })),
  'view.namesPeople': [
    {
      given: 'a view that finds risks by the name of their owner',
      call: sent('views.create', { id: 'v', fields: { name: 'x', table: 'risks', asked: asks([{ column: 'ownerId', is: ['김하나'] }]) } }),
      at: { table: 'views', id: 'v', field: 'asked' },
      args: { value: 'ownerId' },
    },
    {
      given: 'a view that finds actions without the name of their owner',
      call: sent('views.create', { id: 'v', fields: { name: 'x', table: 'actions', asked: asks([{ column: 'ownerId', lacks: '김' }]) } }),
      at: { table: 'views', id: 'v', field: 'asked' },
      args: { value: 'ownerId' },
    },
  ],
} as const satisfies Family<
  Exclude<
    Extract<
      ProblemCode,
      `${'assessment' | 'control' | 'link' | 'incident' | 'release' | 'deployment' | 'change' | 'service' | 'person' | 'action' | 'closure' | 'tree' | 'view'}.${string}`
    >,
    'person.signed'
  >
>;
