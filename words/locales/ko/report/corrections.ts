import type { corrections as english } from '../../en/report/corrections.ts';

export const corrections: Readonly<Record<keyof typeof english, string>> = {
  'section.corrections': '{{quarter}} 확정 이후의 변경',
};
