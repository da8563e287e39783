import type { columns as english } from '../en/columns.ts';

export const columns: Readonly<Record<keyof typeof english, string>> = {
  'releases.incidentCount':
    '이 릴리스가 일으켰거나 기여한 것으로 판단한 장애·사고의 수입니다. 의심, 배제한 연결, 이 릴리스를 낳은 장애·사고는 세지 않습니다.',
  'releases.riskCount': '이 릴리스와 관계가 있다고 판단한 리스크의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'incidents.releaseCount':
    '이 장애·사고를 일으켰거나 이에 기여한 것으로 판단한 릴리스의 수입니다. 의심, 배제한 연결, 이 때문에 나온 릴리스는 세지 않습니다.',
  'incidents.riskCount': '이 장애·사고와 관계가 있다고 판단한 리스크의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'risks.incidentCount': '이 리스크와 관계가 있다고 판단한 장애·사고의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'risks.releaseCount': '이 리스크와 관계가 있다고 판단한 릴리스의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'losses.riskCount': '이 손실사건과 관계가 있다고 판단한 리스크의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'losses.incidentCount': '이 손실사건과 관계가 있다고 판단한 장애·사고의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'losses.releaseCount': '이 손실사건과 관계가 있다고 판단한 릴리스의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
};
