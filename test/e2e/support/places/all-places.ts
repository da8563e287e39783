import { inImports } from './in-imports.ts';
import { inLists } from './in-lists.ts';
import { inShell } from './in-shell.ts';
import { onPages } from './on-pages.ts';
import { onRecords } from './on-records.ts';
import type { Place } from './place.ts';

/** Every page of the app, and everything that opens over one or in it: one catalogue for what is tested and what is looked at. */
export const allPlaces: readonly Place[] = [...onPages, ...inLists, ...onRecords, ...inImports, ...inShell];
