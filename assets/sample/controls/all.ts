import { moneyControls } from './money.ts';
import { recoveryControls } from './recovery.ts';
import { watchControls } from './watch.ts';
import { workControls } from './work.ts';

export const controls = { ...moneyControls, ...workControls, ...watchControls, ...recoveryControls } as const;
export type ControlKey = keyof typeof controls;
export const controlKeys = Object.keys(controls) as readonly ControlKey[];
