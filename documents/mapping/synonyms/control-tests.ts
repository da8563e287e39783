import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const controlTestHeadings: HeadingWords = {
  controlId: words(`control | control id | control ref | control code | control no | 통제번호 | 통제코드 | 통제 id`),
  heldOn: words(
    `test date | tested | tested on | date tested | date of test | testing date | 테스트일 | 테스트 일자 | 평가일 | 점검일 | 실시일자`,
  ),
  validUntil: words(`valid until | next test | next test due | expires | 유효기한 | 다음 테스트일`),
  conclusion: words(`
    result | test result | conclusion | outcome | rating | effectiveness | operating effectiveness | 결과 | 테스트 결과 | 평가결과
    평가 결과 | 유효성
  `),
  testerId: words(`tester | tested by | test performed by | auditor | 테스터 | 평가자 | 점검자 | 테스트 수행자`),
  population: ['population', 'population size', '모집단'],
  sample: words(`sample | sample size | samples | samples tested | 표본 | 표본수 | 샘플수 | 샘플 수`),
  exceptions: words(`exceptions | number of exceptions | deviations | failures | findings | 예외 | 예외건수 | 위반건수`),
  evidence: words(`evidence | work paper | workpaper | evidence reference | 증빙 | 증적 | 근거자료`),
  further: shared.further,
};
