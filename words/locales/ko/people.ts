import type { people as english } from '../en/people.ts';

export const people: Readonly<Record<keyof typeof english, string>> = {
  erased: '삭제된 인물 {{code}}',
  someoneErased: '삭제된 인물',
  nameKept: '이름 (원장 밖에 보관)',
  addNamed: '{{name}} 추가',
  title: '인물',
  new: '새 인물',
  name: '이름',
  role: '역할',
  add: '인물 추가',
  erase: '이름 삭제',
  eraseTitle: '{{name}}의 이름 삭제',
  eraseDoes: '모든 기록에서 이 이름을 영구히 지웁니다. 이후에는 “삭제된 인물 {{code}}” 표시만 남으며, 원장 검증은 그대로 통과합니다.',
  eraseNot: '자유 서술에 적힌 이름, 이미 만든 보고서, 이미 저장한 파일과 백업은 지워지지 않습니다.',
  eraseNever: '되돌릴 수 없습니다.',
  eraseReason: '사유',
  eraseDo: '이름 삭제',
  erasedOn: '{{at}}에 이름을 삭제함',
  isOperator: '작성자',
  where: '관련 기록',
  whereNone: '관련된 기록이 없습니다.',
};
