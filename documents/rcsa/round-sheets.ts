import { askedOn, type AskedRisk } from '../../domain/rcsa/asked.ts';
import { matrixInUse } from '../../domain/risks/assess.ts';
import type { Rows, Stored } from '../../domain/rows.ts';
import type { Language, Settings } from '../../domain/settings/kind.ts';
import { safeFileName } from '../../engine/values/file-name.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Day } from '../../engine/values/time.ts';
import { translator } from '../../words/translate.ts';
import { rcsaSheetBook } from './sheet-book.ts';

type RoundToWrite = {
  readonly rows: Pick<Rows, 'by' | 'get' | 'all'>;
  readonly round: Stored<'rcsaRounds'>;
  readonly settings: Pick<Settings, 'registerId'>;
  readonly nameOf: (personId: string) => string | null;
  readonly language: Language;
  readonly today: Day;
  /** The last entry of what the rows are. */
  readonly seq: number;
};
export type SheetFile = {
  readonly sheetId: string;
  readonly owner: string;
  readonly risks: number;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** A workbook for each of some sheets of a round (`wanted`), those left out that have no risk to ask about any more. Tells how many were made. */
export function sheetFiles(
  { rows, round, settings, nameOf, language, today, seq }: RoundToWrite,
  wanted: readonly Stored<'rcsaSheets'>[],
  tell?: (done: number, of: number) => void,
): Result<readonly SheetFile[]> {
  const say = translator(language);
  const matrices = rows.all('matrices');
  const matrix = matrixInUse(matrices);
  if (matrix === null) return fail(problem('command.needsRegister'));
  const named = new Map([...rows.all('scales')].map((row) => [row.id, row]));
  const source = {
    rows: (table: string) => (table === 'scales' ? named : new Map(matrices.map((row) => [row.id, row]))),
  };
  const files: SheetFile[] = [];
  const taken = new Set<string>();
  for (const [at, sheet] of wanted.entries()) {
    tell?.(at, wanted.length);
    const asked: readonly AskedRisk[] = askedOn(rows, sheet, round.asksControls, today);
    if (asked.length === 0) continue;
    const owner =
      sheet.ownerId === null ? say('rcsa:sheet.noOwner') : (nameOf(sheet.ownerId) ?? rows.get('people', sheet.ownerId)?.code ?? '');
    const bytes = rcsaSheetBook({ registerId: settings.registerId, round, sheet, owner, asked, matrix, source, seq, language });
    if (!bytes.ok) return bytes;
    files.push({ sheetId: sheet.id, owner, risks: asked.length, name: nameAmong(taken, round.code, owner, say), bytes: bytes.value });
  }
  return ok(files);
}

/** Two owners of one name have files of two. */
function nameAmong(taken: Set<string>, round: string, owner: string, say: ReturnType<typeof translator>): string {
  const base = safeFileName(say('rcsa:sheet.fileName', { round, owner: owner.slice(0, 80) }));
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  taken.add(name.toLowerCase());
  return `${name}.xlsx`;
}
