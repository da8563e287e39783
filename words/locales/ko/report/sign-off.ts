import type { signOff as english } from '../../en/report/sign-off.ts';

export const signOff: Readonly<Record<keyof typeof english, string>> = {
  'section.signOff': '서명',
  correctionReason: '버전 {{version}}에서 보고서를 정정했습니다. 정정 사유: {{reason}}',
  signatureMeaning: '의미',
  signer: '서명자',
  signedAt: '서명 시각',
  identity: '입력자',
  enteredBy: '입력자',
  enteredBySigner: '서명자 본인이 입력, 본인 확인 없음',
  enteredByOther: '{{name, 이가}} 대신 입력, 본인 확인 없음',
  signedByNobody: '이 보고서에는 서명이 없습니다.',
  identitiesAsserted: '이름은 등록부를 조작한 사람이 입력한 것입니다. 본인이 서명했는지는 등록부로 확인할 수 없습니다.',
  waivers: '면제한 조건',
  condition: '조건',
  unmetCount: '미충족',
  waivedBy: '면제한 사람',
};
