import type { imports as english } from '../en/imports.ts';

export const imports: Readonly<Record<keyof typeof english, string>> = {
  'option.mapping': '파일의 각 열 제목이 어느 열인지 적은 JSON 파일: { "그 파일의 제목": "담당자", "다른 제목": null }',
  'option.listOut': '표준 출력 대신 쓸 파일. 엑셀 통합 문서에는 반드시 필요합니다',
  counts: '읽은 행 {{read}}개, 새로 만듦 {{created}}개, 바뀜 {{updated}}개, 그대로 {{unchanged}}개, 거절 {{rejected}}개입니다.',
  nothingToDo: '쓴 것이 없습니다. 파일의 내용이 이미 등록부에 있습니다.',
  stopped: '거절된 행이 있어 아무것도 가져오지 않았습니다.',
  trial: '시험 실행입니다. 아무것도 쓰지 않았습니다.',
  rejectedRow: '{{row}}행, {{column}}: {{reason}}',
  rejectedWholeRow: '{{row}}행: {{reason}}',
  moreRejected: '여기에 보이지 않은 사유가 {{count}}개 더 있습니다. --json으로 모두 볼 수 있습니다.',
  serviceFromFile: '파일에 서비스가 없어 파일 이름을 딴 "{{service}}" 서비스 아래에 두었습니다. --service로 바꿀 수 있습니다.',
  madePeople: '함께 추가한 사람: {{names}}',
  madeUnits: '함께 추가한 조직: {{names}}',
  madeServices: '함께 추가한 서비스: {{names}}',
  'list.count': '행 {{count}}개',
  'list.written': '{{file}} 파일에 행 {{count}}개를 썼습니다.',
};
