import type { Change } from '../ledger/append.ts';
import { codeNumber } from '../values/code.ts';
import { creation, edit } from '../rows/changes.ts';
import { all, get, type Found, type Query } from '../rows/query.ts';
import type { RulesOf } from '../commands/records.ts';
import { settingsId } from '../../domain/settings/settings.ts';
import { definitionOf, type TableName } from '../../domain/index.ts';
import { useCase, type AnyUseCase, type Context } from '../commands/use-case.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { dayIn } from '../values/time.ts';
import { importInput, type ImportAnswer, type ImportInput, type Rejection } from './import-input.ts';
import { codeToCome, made, rowImporter, type NewRow } from './import-rows.ts';
import type { ImportTable } from './import-columns.ts';
import type { Importing } from './importing.ts';
import { references } from './references.ts';
import { termNames } from './terms.ts';
import { workspaceOf } from './workspace.ts';

const always: readonly TableName[] = ['people', 'units', 'services'];
const ofRisks: readonly TableName[] = ['taxonomy', 'matrices', 'causes', 'consequences', 'assessments', 'controls', 'riskControls'];

/**
 * `register.import`: the rows of a file as one entry, whatever its size. Good rows go in and the answer lists the others, or
 * (`strict`) one rejected row stops all. A file that was taken before changes nothing, and then no entry is written.
 */
export function importCase(rulesOf: RulesOf): AnyUseCase {
  return useCase<ImportInput>({
    action: 'register.import',
    input: importInput,
    undoable: true,
    needs: ({ table }): Query[] => {
      const tables = new Set([...always, table, ...(table === 'risks' ? ofRisks : [])]);
      return [get('settings', settingsId), ...[table, ...always].map((one) => get('counters', one)), ...[...tables].map((one) => all(one))];
    },
    decide(found, input, context) {
      const importing = importingOf(found, input, context);
      if (importing === null) return fail(problem('command.needsRegister'));
      const take = rowImporter(input.table, importing, rulesOf);
      const rejected: Rejection[] = [];
      const creations: NewRow[] = [];
      const changes: Change[] = [];
      let updated = 0;
      for (const row of input.rows) {
        const taken = take(row);
        if (!taken.ok) rejected.push(...taken.problems.map((one) => rejection(row.row, one)));
        else {
          if (taken.value.made !== null) creations.push(taken.value.made);
          else if (taken.value.changes.length > 0) updated += 1;
          for (const change of taken.value.changes) changes.push(change);
        }
      }
      const along = importing.references.made();
      const refused = new Set(rejected.map(({ row }) => row)).size;
      const stopped = input.strict && refused > 0;
      const answer: ImportAnswer = {
        table: input.table,
        read: input.rows.length,
        created: stopped ? 0 : creations.length,
        updated: stopped ? 0 : updated,
        unchanged: stopped ? 0 : input.rows.length - refused - creations.length - updated,
        rejected,
        made: stopped ? { people: [], units: [], services: [] } : along.names,
      };
      if (stopped) return ok({ changes: [], answer });
      return ok({
        changes: [...along.changes, ...withCodes(input.table, creations, found), ...changes],
        reveal: along.reveal,
        answer,
      });
    },
  });
}

function importingOf(found: Found, input: ImportInput, context: Context): Importing | null {
  const settings = found.get('settings', settingsId);
  if (settings === null) return null;
  const workspace = workspaceOf(found);
  const matrices = input.table === 'risks' ? found.all('matrices') : [];
  const latest = matrices.reduce((best, one) => (best === null || one.version > best.version ? one : best), matrices[0] ?? null);
  return {
    workspace,
    references: references(found, workspace, input.names, context),
    terms: input.table === 'risks' ? termNames(new Map(found.all('taxonomy').map((term) => [term.id, term]))) : () => [],
    settings,
    timeZone: settings.timeZone,
    today: settings.sampleToday ?? dayIn(context.now, settings.timeZone),
    matrixId: latest?.id ?? '',
    service: input.service,
    newId: context.newId,
  };
}

/** New records with the codes that their file gave them, or the next ones; the counter never falls behind a code in use. */
function withCodes(table: ImportTable, rows: readonly NewRow[], found: Found): Change[] {
  if (rows.length === 0) return [];
  const prefix = `${definitionOf(table).code}-`;
  const counter = found.get('counters', table);
  const given = rows.map(({ code }) => code).filter((code) => /^\d{1,9}$/.test(code.slice(prefix.length)) && code.startsWith(prefix));
  let last = given.reduce((most, code) => Math.max(most, codeNumber(code)), counter?.last ?? 0);
  const changes = rows.map((row) => made(table, row, row.code === codeToCome ? `${prefix}${(last += 1)}` : row.code));
  const counted = counter === null ? creation('counters', { id: table, last }) : edit('counters', counter, { last });
  return counted === null ? changes : [...changes, counted];
}

function rejection(row: number, { code, at, args }: Problem): Rejection {
  return { row, column: (at?.field ?? '').split('.')[0] ?? '', code, args: args ?? {} };
}
