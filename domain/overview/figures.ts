import { toldMovements, type ToldMovement } from '../risks/movement.ts';
import type { Counted } from './counted.ts';

/** What happened since the quarter compared with, and how things stand on the day, each in the order in which it is told. */
export const figuresSince = [...toldMovements, 'incidentsOver'] as const;
export const figuresOnDay = ['reviewsOverdue', 'actionsOverdue', 'highWithoutControl', 'testsFailed', 'testsDue'] as const;

export type FigureName = ToldMovement | 'incidentsOver' | (typeof figuresOnDay)[number];
export type Figures = Readonly<Record<FigureName, Counted>>;

/** By how many days the oldest of what is overdue is over; `null` where nothing is. */
export type DaysOver = Readonly<Record<'reviewsOverdue' | 'actionsOverdue', number | null>>;
