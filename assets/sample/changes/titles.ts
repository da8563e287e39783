import { t, type Text } from '../text.ts';

/** What changes are called where nobody wrote a story about them. */
export const changeTitles: readonly Text[] = [
  t('입력값 검증 추가', 'Check the input'),
  t('오류 문구 정리', 'Tidy error messages'),
  t('응답 지연 시 재시도', 'Retry when the answer is late'),
  t('불필요한 조회 제거', 'Drop a query nobody needs'),
  t('집계 기준일 계산 수정', 'Correct the day of the tally'),
  t('기록 항목 추가', 'Record one more field'),
  t('시험 사례 보강', 'More test cases'),
  t('설정값을 환경별로 분리', 'Settings by environment'),
  t('동시 실행 시 잠금 순서 통일', 'One order of locks'),
  t('시간대 처리 통일', 'One handling of time zones'),
  t('라이브러리 갱신', 'Update libraries'),
  t('사용하지 않는 코드 삭제', 'Remove unused code'),
  t('금액 반올림 규칙 통일', 'One rule of rounding'),
  t('화면 문구 수정', 'Reword a page'),
  t('대기열 상한 조정', 'Adjust the limit of the queue'),
  t('경보 기준 조정', 'Adjust an alert'),
  t('권한 확인 추가', 'Check the right to do it'),
  t('파일 형식 변경', 'Change a file format'),
  t('색인 추가', 'Add an index'),
  t('외부 연동 시간 초과 값 조정', 'Adjust a timeout'),
  t('결과 코드 정비', 'Tidy result codes'),
  t('배치 작업 나누기', 'Split a batch job'),
  t('모니터링 지표 추가', 'One more measure to watch'),
];
