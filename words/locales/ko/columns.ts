import type { columns as english } from '../en/columns.ts';

export const columns: Readonly<Record<keyof typeof english, string>> = {
  'releases.incidentCount':
    '이 릴리스가 원인이거나 기여한 것으로 결정된 장애·사고의 수입니다. 의심, 배제한 연결, 이 릴리스가 나오게 된 장애·사고는 세지 않습니다.',
  'releases.riskCount': '이 릴리스와의 연결이 결정된 리스크의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'incidents.releaseCount':
    '이 장애·사고의 원인이거나 기여한 것으로 결정된 릴리스의 수입니다. 의심, 배제한 연결, 이 장애·사고 때문에 나온 릴리스는 세지 않습니다.',
  'incidents.tolerance':
    '고객 체감 시간이 서비스의 허용 중단시간 이내인지를 나타냅니다. 서비스에 값이 없으면 “기준 없음”, 체감 시간을 모르면 “알 수 없음”입니다. 계획된 작업은 비교하지 않습니다.',
  'deployments.incidentCount':
    '이 배포가 원인이거나 기여한 것으로 결정된 장애·사고의 수입니다. 의심, 배제한 연결, 이 배포가 나오게 된 장애·사고는 세지 않습니다.',
  'deployments.riskCount': '이 배포와의 연결이 결정된 리스크의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'incidents.deploymentCount':
    '이 장애·사고의 원인이거나 기여한 것으로 결정된 배포의 수입니다. 의심, 배제한 연결, 이 장애·사고 때문에 나온 배포는 세지 않습니다.',
  'risks.deploymentCount': '이 리스크와의 연결이 결정된 배포의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'services.deploymentCount': '운영 환경에 배포한 수입니다. 다른 환경은 세지 않습니다.',
  'incidents.riskCount': '이 장애·사고와의 연결이 결정된 리스크의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'risks.incidentCount': '이 리스크와의 연결이 결정된 장애·사고의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'risks.releaseCount': '이 리스크와의 연결이 결정된 릴리스의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'losses.riskCount': '이 손실사건과의 연결이 결정된 리스크의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'losses.incidentCount': '이 손실사건과의 연결이 결정된 장애·사고의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
  'losses.releaseCount': '이 손실사건과의 연결이 결정된 릴리스의 수입니다. 의심과 배제한 연결은 세지 않습니다.',
};
