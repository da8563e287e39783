import { seoul, t, type Text } from '../text.ts';
import { after, creating, type Step, type Telling } from './step.ts';

type TestSource = readonly [
  control: string,
  held: string,
  until: string | null,
  conclusion: 'effective' | 'partly' | 'ineffective',
  numbers: readonly [population: number, sample: number, exceptions: number],
  evidence: Text,
];

const tests: readonly TestSource[] = [
  [
    'accountCheck',
    '2025-03-12',
    '2026-03-11',
    'effective',
    [1_204, 40, 0],
    t('계좌 변경 40건의 예금주 조회 기록', 'Records of the holder check for 40 changes'),
  ],
  [
    'leastPrivilege',
    '2025-05-21',
    '2026-05-20',
    'partly',
    [318, 30, 2],
    t('기한이 지난 권한 2건을 당일 회수', 'Two rights past their end date, withdrawn the same day'),
  ],
  ['reconciliation', '2025-06-18', '2026-06-17', 'effective', [117, 25, 0], t('영업일 대사표 25일분', 'The reconciliations of 25 days')],
  [
    'batchLock',
    '2025-08-27',
    null,
    'ineffective',
    [6, 6, 2],
    t('수동 재실행 2건에서 차단되지 않음', 'Two manual re-runs were not stopped'),
  ],
];

const secondsOfADay = 24 * 60 * 60;

/** Tests of controls, each recorded two days after it was held. */
export function controlTestSteps({ say, id }: Telling): Step[] {
  return tests.map(([control, heldOn, validUntil, conclusion, [population, sample, exceptions], evidence]) => {
    const fields = { heldOn, validUntil, conclusion, population, sample, exceptions, evidence: say(evidence) };
    const at = after(seoul(`${heldOn} 15:30`), 2 * secondsOfADay);
    const parts = { controlId: id(`control:${control}`), testerId: id('person:compliance') };
    return creating('controlTests', id(`test:${control}`), { ...parts, ...fields }, { at, attributedTo: 'compliance' });
  });
}
