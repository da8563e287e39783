import { describe, expect, it } from 'vitest';
import { importOf, command, good } from './support/registers.ts';
import { openedHere } from './support/service-here.ts';
import { sha256Hex, utf8ToBytes } from '../../engine/values/sha256.ts';

const paper = utf8ToBytes('{"quarter":"2025-Q3"}\n');

describe('the overview of a register with a closed quarter', () => {
  it.each(['in the open end of the ledger', 'in segments that are sealed'])(
    'compares with what its closing knew, however late the rest was recorded: %s',
    async (where) => {
      let now = Date.UTC(2025, 6, 1);
      const { service, opened } = await openedHere(() => (now += 1_000));
      const send = async (action: string, input: Parameters<typeof command>[1], documents: readonly Uint8Array[] = []) =>
        good(await service.send({ ...command(action, input), documents }));
      const risk = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };
      const { id } = (await send('risks.create', { fields: risk })).answer as { readonly id: string };
      const assess = (level: number, validOn: string, rationale: string) =>
        send('assessments.create', {
          fields: { riskId: id, kind: 'residual', likelihood: level, impact: level, matrixId: 'matrix-1', validOn, rationale },
        });
      await assess(3, '2025-07-02', 'At first.');
      now = Date.UTC(2025, 9, 6);
      await send('quarters.review', { quarter: '2025-Q3' });
      const head = service.head();
      await send(
        'quarters.close',
        {
          quarter: '2025-Q3',
          head: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
          compare: null,
          reportFormat: 4,
          signedAt: head?.at ?? '',
          signers: [],
          waivers: [{ condition: 'notSigned', reason: '시험' }],
          documents: [{ name: 'report-ko.json', format: 'json', language: 'ko', size: paper.length, sha256: sha256Hex(paper) }],
        },
        [paper],
      );
      // As of a day of the closed quarter, and recorded after it was closed: the risk stood at 5 then, as far as is known now.
      await assess(5, '2025-09-20', 'Found out late.');
      if (where !== 'in the open end of the ledger') {
        await send('register.import', importOf(1_500));
        await service.settled();
      }
      const asked = { today: '2025-10-20', knownAt: '2025-10-20T14:59:59.999Z', actor: opened.actor };
      const since = async (quarter: string | null) => {
        const { since: of, figures, moved } = await service.overview({ ...asked, since: quarter });
        return [of.quarter, of.version, figures.up.count, moved.find((one) => one.id === id) ?? null];
      };
      const rose = expect.objectContaining({ movement: 'up', on: '2025-09-20', why: 'Found out late.' });
      expect(await since(null)).toEqual(['2025-Q3', 1, 1, rose]);
      expect(await since(null)).toEqual(['2025-Q3', 1, 1, rose]);
      // Beside a quarter that is not closed it was not there at all then.
      expect(await since('2025-Q2')).toEqual(['2025-Q2', null, 0, expect.objectContaining({ movement: 'new' })]);
    },
  );
});
