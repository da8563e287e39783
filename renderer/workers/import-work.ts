import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { Language } from '../../domain/settings/kind.ts';
import type { Mapping } from '../../domain/imports/mapping.ts';
import type { ImportAnswer } from '../../engine/imports/import-input.ts';
import type { Result } from '../../engine/values/result.ts';
import type { RejectedFormat } from '../../documents/mapping/rejected-file.ts';
import type {
  Brought,
  FileRead,
  ImportService,
  ImportWishes,
  Looking,
  Opened,
  Opening,
  People,
  ReadingWishes,
  RowProgress,
} from './import-worker.ts';
import type { WholeWishes } from './import-whole.ts';
import type { ColumnView, MapperView, ScoreCheck } from './mapper-view.ts';
import type { WalkedName, WalkedParts } from './walked.ts';
import type { Previewed } from './previewed.ts';
import type { Tell } from './tried.ts';

export type ImportWork = {
  /** Reads a file, or what was copied. The register is asked at `reader`. */
  open(brought: Brought, opening: Opening, reader: MessagePort, tell: (progress: RowProgress) => void): Promise<Result<Opened>>;
  /** The same file, read as somebody wants it. */
  readAs(wishes: ReadingWishes): Promise<Result<FileRead>>;
  /** A sheet of it as the mapper shows it. */
  view(looking: Looking): Promise<Result<MapperView>>;
  column(mapping: Mapping, at: number): Promise<ColumnView>;
  /** How the scores of the file stand to the levels that a mapping makes of it. */
  scores(mapping: Mapping, people: People): Promise<ScoreCheck>;
  /** Makes rows by a mapping. */
  apply(mapping: Mapping, people: People, tell: Tell): Promise<FileRead>;
  /** What the rows that were read would do. The register is asked at `reader`. */
  preview(wishes: ImportWishes, reader: MessagePort, tell: Tell): Promise<Result<Previewed>>;
  /** The same of the sheets of a whole register. */
  previewWhole(wishes: WholeWishes, reader: MessagePort, tell: Tell): Promise<Result<readonly Previewed[]>>;
  /** What became of the rows, once they were taken. */
  outcome(answer: ImportAnswer): Promise<Previewed>;
  /** The same of the sheets of a whole register. */
  outcomes(answers: readonly ImportAnswer[]): Promise<readonly Previewed[]>;
  /** Rows that were read, from a place on. */
  part(from: number, count: number): Promise<Uint8Array>;
  /** Some of what is told one by one: of a whole register of one of its kinds, else `table` is `null`. */
  walk<N extends WalkedName>(table: string | null, name: N, from: number, count: number): Promise<readonly WalkedParts[N][]>;
  /** The rejected rows as a file. */
  rejected(table: string, language: Language, format: RejectedFormat): Promise<Result<Uint8Array>>;
  /** Those of a whole register, as a workbook of its sheets. */
  rejectedSheets(language: Language): Promise<Result<Uint8Array>>;
  /** Ends the making of rows, or the finding out what they would do, that is under way: it then fails. What was read stays. */
  leave(): Promise<void>;
  /** Ends what is under way: its promises then stay open, and nobody may wait for them. */
  stop(): void;
};

/** A worker that reads one file, keeps its rows, and says what they would do. */
export function startImportWork(): ImportWork {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-import' });
  const remote: Remote<ImportService> = wrap<ImportService>(worker);
  return {
    open: (brought, opening, reader, tell) =>
      remote.open(
        'bytes' in brought ? transfer(brought, [brought.bytes.buffer as ArrayBuffer]) : brought,
        opening,
        transfer(reader, [reader]),
        proxy(tell),
      ),
    readAs: (wishes) => remote.readAs(wishes),
    view: (looking) => remote.view(looking),
    column: (mapping, at) => remote.column(mapping, at),
    scores: (mapping, people) => remote.scores(mapping, people),
    apply: (mapping, people, tell) => remote.apply(mapping, people, proxy(tell)),
    preview: (wishes, reader, tell) => remote.preview(wishes, transfer(reader, [reader]), proxy(tell)),
    previewWhole: (wishes, reader, tell) => remote.previewWhole(wishes, transfer(reader, [reader]), proxy(tell)),
    outcome: (answer) => remote.outcome(answer),
    outcomes: (answers) => remote.outcomes(answers),
    part: (from, count) => remote.part(from, count),
    // What crosses is told of each list by itself: the type of a remote call has them all.
    walk: (table, name, from, count) => (remote.walk as unknown as ImportWork['walk'])(table, name, from, count),
    rejected: (table, language, format) => remote.rejected(table, language, format),
    rejectedSheets: (language) => remote.rejectedSheets(language),
    leave: () => remote.leave(),
    stop: () => worker.terminate(),
  };
}
