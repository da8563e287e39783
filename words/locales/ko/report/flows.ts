import type { flows as english } from '../../en/report/flows.ts';

export const flows: Readonly<Record<keyof typeof english, string>> = {
  'flow.opening': '기초',
  'flow.began': '+ 신규',
  'flow.reopened': '+ 재개',
  'flow.movedIn': '+ 유형 전입',
  'flow.closed': '− 종결',
  'flow.movedOut': '− 유형 전출',
  'flow.closing': '= 기말',
  flowsOpening: '{{quarter}} 말에 기록되어 있던 기초: {{was}}건. 사후 정정: + {{added}}, − {{removed}}. 현재 기록에 따른 기초: {{now}}건.',
  flowsBeganAndClosed_one:
    '분기 중에 신규로 등록되어 종결까지 된 리스크: {{count}}건({{codes}}). 기초와 기말 어느 쪽에도 포함되지 않습니다.',
  flowsBeganAndClosed_other:
    '분기 중에 신규로 등록되어 종결까지 된 리스크: {{count}}건({{codes}}). 기초와 기말 어느 쪽에도 포함되지 않습니다.',
  flowsMove: '{{code}}: {{day}} 유형 변경, {{from}} → {{to}}.',
  flowsMoveReason: '{{code}}: {{day}} 유형 변경, {{from}} → {{to}}. {{reason}}',
  flowsMoves: '유형 변경: {{count}}건({{codes}}).',
  flows: '미종결 리스크의 분기 중 증감',
};
