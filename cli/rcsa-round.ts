import { rowsFrom, type Rows, type Stored } from '../domain/rows.ts';
import { tableOf, type Replay } from '../engine/ledger/replay.ts';
import { tablesReader } from '../engine/rows/tables-reader.ts';
import { isDay, type Day } from '../engine/values/time.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Call } from './command.ts';
import { findRecord } from './find-record.ts';

export function rowsOfReplay(replay: Replay): Rows {
  return rowsFrom(tablesReader((table) => tableOf(replay, table)));
}

/** The round that `--round` names, else the only one that is open. */
export function roundOf(call: Call, replay: Replay): Result<Stored<'rcsaRounds'>> {
  const rounds = rowsOfReplay(replay).all('rcsaRounds');
  const named = call.text('round');
  if (named !== null) {
    const found = findRecord(replay, ['rcsaRounds'], named, { field: '--round' });
    if (!found.ok) return found;
    const round = rounds.find(({ id }) => id === found.value.id);
    return round === undefined ? fail(problem('record.unknown', { field: '--round' }, { value: named })) : ok(round);
  }
  const open = rounds.filter(({ closedOn, archivedAt }) => closedOn === null && archivedAt === null);
  const [only] = open;
  if (only !== undefined && open.length === 1) return ok(only);
  return fail(problem('usage.missing', undefined, { value: `--round ${open.map(({ code }) => code).join(' | ') || 'Q-1'}` }));
}

export function dayOption(call: Call, option: string): Result<Day | null> {
  const said = call.text(option);
  return said === null || isDay(said) ? ok(said) : fail(problem('field.notADay', { field: `--${option}` }, { value: said }));
}
