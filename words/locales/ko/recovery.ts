import type { recovery as english } from '../en/recovery.ts';

export const recovery: Readonly<Record<keyof typeof english, string>> = {
  unread: '내용을 읽지 못했습니다.',
  kept: '저장한 내용과 입력하던 내용은 그대로 있습니다.',
  failed: '저장소에서 오류가 발생했습니다({{reason}}).',
  noAnswer: '등록부를 처리하는 프로그램이 응답하지 않습니다. 다시 시도하면 재시작합니다.',
  gone: '이 저장소에 등록부가 더 이상 없습니다.',
  outdated: '일부 내용을 다시 불러오지 못했습니다. 화면이 최신이 아닐 수 있습니다.',
  broken: '이 화면에서 문제가 생겼습니다.',
  brokenText: '저장한 내용과 입력하던 내용은 그대로 있습니다. 다시 시도하거나 다른 화면으로 이동할 수 있습니다.',
  windowBroken: '이 창에서 문제가 생겼습니다.',
  windowBrokenText: '저장한 내용은 그대로 있습니다. 다시 불러오거나 다른 등록부나 백업을 여십시오.',
  another: '다른 등록부 열기',
  copyDetails: '상세 정보 복사',
  notStarted: '앱을 시작하지 못했습니다.',
  notStartedText:
    '이 창을 연 프로그램이 응답하지 않습니다({{reason}}). 다시 불러오십시오. 터미널에서 시작했다면 아직 실행 중인지 확인하십시오.',
};
