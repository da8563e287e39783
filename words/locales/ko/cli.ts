import type { cli as english } from '../en/cli.ts';

export const cli: Readonly<Record<keyof typeof english, string>> = {
  row: '{{row}}행',
  entry: '{{seq}}번 기록',
};
