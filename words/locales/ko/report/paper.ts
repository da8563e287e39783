import type { paper as english } from '../../en/report/paper.ts';

export const paper: Readonly<Record<keyof typeof english, string>> = {
  decisionsAsked: '요청하는 결정',
};
