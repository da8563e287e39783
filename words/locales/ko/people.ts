import type { people as english } from '../en/people.ts';

export const people: Readonly<Record<keyof typeof english, string>> = {
  erased: '이름이 삭제된 사람 {{code}}',
  someoneErased: '이름이 삭제된 사람',
  nameKept: '이름 (원장 밖에 저장)',
  addNamed: '{{name}} 추가',
  title: '사람',
  new: '새 사람',
  name: '이름',
  role: '역할',
  add: '사람 추가',
  erase: '이름 삭제',
  eraseTitle: '{{name}}의 이름 삭제',
  eraseDoes:
    '모든 항목에서 이 이름을 영구히 삭제합니다. 이후에는 “이름이 삭제된 사람 {{code}}” 표시만 남으며, 원장 검증은 그대로 통과합니다.',
  eraseUndone: '등록이 실행 취소된 사람의 이름 삭제',
  eraseUndoneDoes:
    '실행 취소를 되돌릴 수 있도록 이름이 보관되어 있습니다. 삭제하면 이름은 영구히 지워지고, 그 사람은 이름이 삭제된 사람으로 등록부에 남습니다. 원장 검증에는 영향이 없습니다.',
  eraseNot: '자유 서술에 적힌 이름, 이미 만든 보고서, 이미 저장한 파일과 백업에서는 삭제되지 않습니다.',
  eraseNever: '실행 취소할 수 없습니다.',
  eraseReason: '사유',
  eraseDo: '이름 삭제',
  erasedOn: '{{at}}에 이름을 삭제함',
  archiveTitle_one: '{{name}} 앞으로 된 미종결 기록이 {{count}}건 있습니다',
  archiveTitle_other: '{{name}} 앞으로 된 미종결 기록이 {{count}}건 있습니다',
  archiveMore: '외 {{n}}건',
  archiveSays: '다른 사람을 지정할 때까지 이 기록들에는 이 이름이 그대로 남습니다. 보관하면 새로 선택할 수 없습니다.',
  archiveDo: '그래도 보관',
  isOperator: '입력자',
  where: '관련 기록',
  whereNone: '관련된 기록이 없습니다.',
};
