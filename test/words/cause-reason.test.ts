import { describe, expect, it } from 'vitest';
import type { CandidateReason } from '../../domain/delivery/candidates.ts';
import { reasonText } from '../../words/cause-reason.ts';
import { translator } from '../../words/translate.ts';

const back = { table: 'deployments', id: 'd', code: 'D-15', version: '2.13.0', serviceId: 's' } as const;
const inWords = (language: 'ko' | 'en', basis: 'deployments' | 'releases' = 'deployments') => {
  const names = { say: translator(language), language, delivery: () => back };
  return (reason: CandidateReason) => reasonText(reason, basis, names).replaceAll('\u00a0', ' ');
};

const all: readonly CandidateReason[] = [
  { code: 'sameService' },
  { code: 'otherService', serviceId: 's' },
  { code: 'underWay' },
  { code: 'minutesBefore', minutes: 0 },
  { code: 'minutesBefore', minutes: 12 },
  { code: 'minutesBefore', minutes: 1500 },
  { code: 'goneBackBehind', by: 'd', place: 'only' },
  { code: 'goneBackBehind', by: 'd', place: 'first' },
  { code: 'goneBackBehind', by: 'd', place: 'last' },
  { code: 'goneBackBehind', by: 'd', place: 'between' },
  { code: 'stayedLive', by: 'd' },
  { code: 'neededIntervention', outcome: 'rolledBack', intervention: null },
  { code: 'neededIntervention', outcome: 'ok', intervention: 'flag' },
  { code: 'touches', parts: ['api', 'payment'] },
  { code: 'notCode', kind: 'flag' },
  { code: 'bigBatch', changes: 1214 },
];

describe('the reasons for a candidate', () => {
  it('are said in Korean, with the particle that the code asks for', () => {
    // 십오 ends in a vowel: 로. 1,500 minutes are a day and an hour.
    expect(all.map(inWords('ko'))).toEqual([
      '같은 서비스',
      '다른 서비스',
      '배포 진행 중에 시작',
      '배포 후 1분 안에 시작',
      '배포 후 12분 만에 시작',
      '배포 후 1일 1시간 만에 시작',
      'D-15로 되돌린 뒤 복구됨',
      'D-15로 되돌린 뒤 복구됨: 되돌아간 버전 바로 다음',
      'D-15로 되돌린 뒤 복구됨: 그 직전',
      'D-15로 되돌린 뒤 복구됨: 그 사이',
      'D-15로 되돌려 복구한 뒤에도 그대로 남음',
      '실패, 되돌림',
      '개입: 기능 플래그 끔',
      '영향받은 구성요소와 같은 이름의 폴더를 변경: api, payment',
      '기능 플래그 변경',
      '한 번에 변경 1,214건',
    ]);
  });

  it('are said in English', () => {
    expect(all.map(inWords('en'))).toEqual([
      'Same service',
      'Another service',
      'Began during the deployment',
      'Began within a minute of the deployment',
      'Began 12 min after the deployment',
      'Began 1 d 1 h after the deployment',
      'Restored by the return D-15',
      'Restored by the return D-15: first after its version',
      'Restored by the return D-15: last before it',
      'Restored by the return D-15: in between',
      'Still live after the return D-15',
      'Failed, rolled back',
      'Intervention: feature flag turned off',
      'Changed folders named like an affected component: api, payment',
      'Change of feature flag',
      '1,214 changes at once',
    ]);
  });

  it('speak of a release where a service has no deployments', () => {
    expect([inWords('ko', 'releases'), inWords('en', 'releases')].map((words) => words({ code: 'minutesBefore', minutes: 12 }))).toEqual([
      '릴리스 후 12분 만에 시작',
      'Began 12 min after the release',
    ]);
  });
});
