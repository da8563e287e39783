import { expose, transfer } from 'comlink';
import type { CommandProgress } from '../../contract/store.ts';
import { readRcsaSheet, type ReadSheet } from '../../documents/rcsa/read-sheet.ts';
import { sheetFiles } from '../../documents/rcsa/round-sheets.ts';
import { writeZip } from '../../documents/zip/write-zip.ts';
import { manyRisks } from '../../domain/rcsa/open.ts';
import { foundOf } from '../../domain/rows.ts';
import type { Language, Settings } from '../../domain/settings/kind.ts';
import { all, by, get, queryRunner } from '../../engine/rows/query.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Day } from '../../engine/values/time.ts';
import { register } from './tried.ts';

// The sheets of a round are written and read away from the page's thread.

/** What is asked for beside what the register holds: which sheets, in which language, as the register was after which entry. */
export type SheetsWanted = {
  readonly roundId: string;
  readonly sheetIds: readonly string[];
  readonly settings: Pick<Settings, 'registerId'>;
  readonly names: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly today: Day;
  readonly seq: number;
};
/** One sheet as a workbook, several as a zip of them. `sheetIds`: those of which there is something to ask. */
export type SheetsWritten = {
  readonly name: string;
  readonly isZip: boolean;
  readonly bytes: Uint8Array;
  readonly sheetIds: readonly string[];
};

/** A file as it was brought back: the bytes of one that is still on a disk are read by the worker. */
export type BroughtSheet = { readonly name: string; readonly bytes: Uint8Array | File };
export type SheetsRead = { readonly sheets: readonly ReadSheet[]; readonly unread: readonly Problem[] };

const service = {
  /** `port` leads to the register. */
  async write(
    { roundId, sheetIds, settings, names, language, today, seq }: SheetsWanted,
    port: MessagePort,
    tell: (progress: CommandProgress) => void,
  ): Promise<Result<SheetsWritten>> {
    const { found, ask } = queryRunner(register(port));
    const rows = foundOf(found);
    await ask([
      get('rcsaRounds', roundId),
      by('rcsaSheets', 'roundId', roundId),
      by('rcsaItems', 'roundId', roundId),
      all('matrices'),
      all('scales'),
    ]);
    const round = rows.get('rcsaRounds', roundId);
    const wanted = rows.by('rcsaSheets', 'roundId', roundId).filter(({ id }) => sheetIds.includes(id));
    const risks = rows.by('rcsaItems', 'roundId', roundId).flatMap(({ sheetId, riskId }) => (sheetIds.includes(sheetId) ? [riskId] : []));
    const tables = ['assessments', 'riskControls', 'rcsaControls'] as const;
    await ask(
      risks.length > manyRisks
        ? [all('risks'), ...tables.map(all)]
        : risks.flatMap((id) => [get('risks', id), ...tables.map((table) => by(table, 'riskId', id))]),
    );
    const controls = risks.flatMap((id) => rows.by('riskControls', 'riskId', id).map(({ controlId }) => get('controls', controlId)));
    await ask([...controls, ...wanted.flatMap(({ ownerId }) => (ownerId === null ? [] : [get('people', ownerId)]))]);
    port.close();
    if (round === null) return fail(problem('rcsa.noRound'));
    const files = sheetFiles({ rows, round, settings, nameOf: (id) => names[id] ?? null, language, today, seq }, wanted, (done, of) =>
      tell({ done, of }),
    );
    if (!files.ok) return files;
    const [first, ...others] = files.value;
    if (first === undefined) return fail(problem('rcsa.noRisks'));
    const isZip = others.length > 0;
    const bytes = isZip ? writeZip(files.value) : first.bytes;
    const written = { name: first.name, isZip, bytes, sheetIds: files.value.map(({ sheetId }) => sheetId) };
    return transfer(ok(written), [bytes.buffer as ArrayBuffer]);
  },
  async read(files: readonly BroughtSheet[], port: MessagePort, tell: (progress: CommandProgress) => void): Promise<Result<SheetsRead>> {
    const { found, ask } = queryRunner(register(port));
    await ask([all('matrices'), all('scales')]);
    port.close();
    const rows = foundOf(found);
    const known = {
      matrices: new Map(rows.all('matrices').map((row) => [row.id, row])),
      scales: new Map(rows.all('scales').map((row) => [row.id, row])),
    };
    const source = { rows: (table: string) => (table === 'scales' ? known.scales : known.matrices) };
    const read: Result<ReadSheet>[] = [];
    for (const [at, { name, bytes }] of files.entries()) {
      tell({ done: at, of: files.length });
      const held = bytes instanceof File ? await bytesOf(bytes) : bytes;
      if (held === null) return fail(problem('file.unreadable', { file: name }));
      read.push(readRcsaSheet(held, name, source));
    }
    return ok({
      sheets: read.flatMap((one) => (one.ok ? [one.value] : [])),
      unread: read.flatMap((one) => (one.ok ? [] : one.problems)),
    });
  },
};
export type RcsaService = typeof service;

/** `null` where the file is gone or cannot be read. */
function bytesOf(file: File): Promise<Uint8Array | null> {
  return file.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

expose(service);
