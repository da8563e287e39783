import type { people as english } from '../en/people.ts';

export const people: Readonly<Record<keyof typeof english, string>> = {
  erased: '삭제된 인물 {{code}}',
  someoneErased: '삭제된 인물',
  nameKept: '이름 (원장 밖에 보관)',
  addNamed: '{{name}} 추가',
};
