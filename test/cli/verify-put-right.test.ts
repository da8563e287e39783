import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frozenFolder } from '../support/frozen.ts';
import { unzipped, withFiles } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

const refused = join(frozenFolder(2), 'refused.plimsoll');
const register = join(frozenFolder(2), 'register.plimsoll');

type Listed = { table: string; code: string | null; owner: { code: string } | null; problems: { field: string; code: string }[] };
type Verified = { ok: boolean; found: number; toBePutRight: Listed[] | null };

describe('verify of a file with rows from before a rule', () => {
  it('finds the file whole, and says how many records are to be put right', async () => {
    const english = await plimsoll(['verify', refused, '--language', 'en']);
    expect(english).toMatchObject({ status: 0, err: '' });
    expect(english.out.split('\n').slice(1)).toEqual([
      'Internally consistent. Without --head this cannot show that nothing was cut off or rewritten.',
      'To be corrected: 12 records break a rule of today. The ledger itself is not affected. --json lists them.',
      '',
    ]);
    const korean = await plimsoll(['verify', refused, '--language', 'ko']);
    expect(korean.out).toContain('수정할 기록: 현재 규칙에 맞지 않는 기록이 12건 있습니다.');
  });

  it('lists them with their codes as JSON', async () => {
    const { status, json } = await plimsoll(['verify', refused, '--json']);
    const said = json() as Verified;
    expect(status).toBe(0);
    expect(said).toMatchObject({ ok: true, found: 0 });
    // By test/fixtures/story/refused-story.ts: its units are made in the order own parent (1), above (2), below (3); its risks
    // are the first (1), the second (2), the archived (3), then the two with days out of range; its incidents are those of 2031
    // (1), of the year 25 (2), with times the wrong way round (3), with downtime that ends first (4).
    const short = said.toBePutRight?.map(({ table, code, owner, problems }) =>
      [table, code, owner?.code, ...problems.map(({ field, code: what }) => `${field} ${what}`)].join(' '),
    );
    expect(short).toEqual([
      'units U-1  parentId tree.cycle',
      'units U-2  parentId tree.cycle',
      'units U-3  parentId tree.cycle',
      'risks R-1  subtypeId risk.subtypeOfOtherCategory',
      'risks R-3  archivedAt risk.archivedWhileOpen',
      'risks R-4  identifiedOn field.dayOutOfRange',
      'risks R-5  nextReviewOn field.dayOutOfRange',
      'riskControls  R-1 causeId control.causeOfOtherRisk',
      'incidents I-1  startedAt incident.notYet',
      'incidents I-2  startedAt field.dayOutOfRange',
      'incidents I-3  detectedAt incident.detectedBeforeStart acknowledgedAt field.outOfOrder',
      'incidents I-4  downtimeEnd field.outOfOrder',
    ]);
  });

  it('says of a register without such rows that nothing is to be put right', async () => {
    expect((await plimsoll(['verify', register, '--language', 'en'])).out).toContain('Nothing to correct');
    expect((await plimsoll(['verify', register, '--json'])).json()).toMatchObject({ ok: true, toBePutRight: [] });
  });

  it('says nothing of the rows of a file that is not whole', async () => {
    const file = join(testFolder(), 'broken.plimsoll');
    const bytes = readFileSync(refused);
    const [name = ''] = [...unzipped(bytes).keys()].filter((one) => one.startsWith('ledger/'));
    const text = new TextDecoder().decode(unzipped(bytes).get(name)).replace('First of two', 'First of ten');
    writeFileSync(file, withFiles(bytes, { [name]: text }));
    const broken = await plimsoll(['verify', file, '--json']);
    expect(broken.status).toBe(1);
    expect(broken.json()).toMatchObject({ ok: false, toBePutRight: null });
    expect((await plimsoll(['verify', file, '--language', 'en'])).out).not.toContain('correct');
  });
});
