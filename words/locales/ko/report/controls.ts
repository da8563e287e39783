import type { controls as english } from '../../en/report/controls.ts';

export const controls: Readonly<Record<keyof typeof english, string>> = {
  'section.controls': '통제',
  controlsIntro: '통제 {{total}}건: 예방 {{preventive}}, 적발 {{detective}}, 교정 {{corrective}}. 그 가운데 핵심 통제 {{key}}건입니다.',
  controlsUntested: '이 버전은 통제 시험을 기록하지 않으므로 어느 통제도 효과적이라고 나타내지 않습니다.',
  controlsNone: '등록된 통제가 없습니다.',
  keyControlsNone: '핵심 통제로 표시한 통제가 없습니다.',
  control: '통제',
  controlKind: '종류',
  risksOfControl: '열린 리스크',
  worstOfControl: '최고 잔여 등급',
  withoutRisk: '열린 리스크에 쓰이지 않는 통제',
  risksWithoutControl: '통제가 없는 열린 리스크',
  nothing: '없습니다.',
};
