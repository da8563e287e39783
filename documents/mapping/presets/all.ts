import type { Mapping } from '../../../domain/imports/mapping.ts';
import type { Grid } from '../../spreadsheets/book.ts';
import { fitMapping } from '../find-mapping.ts';
import { carriedColumns } from './carried-columns.ts';
import { cisoAssistant } from './ciso-assistant.ts';
import { openRiskRegister } from './open-risk-register.ts';
import type { Preset } from './preset.ts';
import { proboRisks } from './probo.ts';
import { simpleRisk } from './simple-risk.ts';

/** The programs whose exports are known, each in its own file. */
export const presets: readonly Preset[] = [cisoAssistant, simpleRisk, ...proboRisks, openRiskRegister];

const found = new WeakMap<Grid, Preset | null>();

/** The program of whose export a sheet is, by its headings; `null` where it is of none that is known. */
export function presetFor(grid: Grid): Preset | null {
  let preset = found.get(grid);
  if (preset === undefined) found.set(grid, (preset = presetIn(grid)));
  return preset;
}

/** What was learnt before, and first of all what the export of a program means: a mapping that was kept comes after it and counts more. */
export function withPreset<C extends { readonly learnt: readonly Mapping[] }>(grid: Grid, context: C): C {
  const preset = presetFor(grid);
  if (preset === null) return context;
  const columns = [...preset.mapping.columns, ...carriedColumns(grid, preset)];
  return { ...context, learnt: [{ ...preset.mapping, columns }, ...context.learnt] };
}

function presetIn(grid: Grid): Preset | null {
  return (
    presets.find(({ mapping, wants }) =>
      isOf(
        grid,
        mapping.columns.filter(({ heading }) => wants.includes(heading)),
        mapping,
      ),
    ) ?? null
  );
}

/** Whether all of some columns stand in a sheet, wherever its heading does. */
function isOf(grid: Grid, columns: Preset['mapping']['columns'], mapping: Preset['mapping']): boolean {
  const taken = columns.map((column) => ({ ...column, goes: { to: 'field', key: 'further' } as const }));
  const fit = fitMapping({ ...mapping, columns: taken }, grid);
  return fit !== null && fit.missing.length === 0;
}
