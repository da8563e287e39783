import type { controls as english } from '../../en/report/controls.ts';

export const controls: Readonly<Record<keyof typeof english, string>> = {
  'section.controls': '통제',
  controlsIntro: '통제 {{total}}건: 예방 {{preventive}}, 적발 {{detective}}, 교정 {{corrective}}. 그 가운데 핵심 통제 {{key}}건입니다.',
  controlsNone: '등록된 통제가 없습니다.',
  keyControlsNone: '핵심 통제로 표시한 통제가 없습니다.',
  control: '통제',
  controlKind: '종류',
  risksOfControl: '미종결 리스크',
  worstOfControl: '최고 잔여 등급',
  withoutRisk: '미종결 리스크에 연결되지 않은 통제',
  risksWithoutControl: '통제가 없는 미종결 리스크',
};
