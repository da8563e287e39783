import type { history as english } from '../en/history.ts';

export const history: Readonly<Record<keyof typeof english, string>> = {
  'option.git': 'git 저장소. 그 릴리스와 변경을 --service로 지정한 서비스의 것으로 읽음',
  'option.branch': '릴리스하는 브랜치. 지정하지 않으면 원격 저장소의 기본 브랜치, 없으면 main이나 master',
  'option.tags': '이름이 이 패턴에 맞는 태그만 릴리스로 봄(예: "v*")',
  'progress.reading': '커밋 읽는 중: {{of}}건 중 {{read}}건',
  'progress.graph': '{{folder}}의 이력을 읽는 중',
  'progress.taking': '변경 기록 중: {{n}}건',
  read: '저장소 {{source}}, 브랜치 {{branch}}. 읽은 커밋: {{read}}건(병합 {{merges}}건 포함).',
  changes: '새 변경: {{created}}건. 기록한 뒤 릴리스된 변경: {{released}}건. 그대로인 변경: {{unchanged}}건.',
  releases: '새 릴리스: {{created}}건. 빈 값을 채운 릴리스: {{filled}}건. 그대로인 릴리스: {{unchanged}}건.',
  apart:
    '따로 센 생성 파일과 잠금 파일의 줄: {{generatedLines}}줄. 되돌림: {{reverts}}건. 핫픽스 변경: {{hotfixes}}건, 핫픽스 릴리스: {{hotfixReleases}}건.',
  serviceMade: '함께 추가한 서비스: {{service}}',
  serviceWouldBeMade: '함께 추가할 서비스: {{service}}',
  moreNotes: '표시하지 않은 알림: {{n}}건. 모두 보려면 --json을 사용하십시오.',
  entry: '원장 {{seq}}번 항목으로 기록했습니다.',
  nothing: '읽은 내용이 이미 모두 등록부에 있어 아무것도 기록하지 않았습니다.',
  trial: '모의 실행입니다.',
};
