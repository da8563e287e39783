import type { common as english } from '../en/common.ts';

export const common: Readonly<Record<keyof typeof english, string>> = {
  appName: 'Plimsoll',
  saved: '저장됨',
  saving: '저장 중',
  cancel: '취소',
  none: '없음',
};
