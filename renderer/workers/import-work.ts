import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { CommandProgress } from '../../contract/store.ts';
import type { Language } from '../../domain/settings/kind.ts';
import type { Mapping } from '../../domain/imports/mapping.ts';
import type { Rejection } from '../../engine/imports/import-input.ts';
import type { Json } from '../../engine/values/json.ts';
import type { Result } from '../../engine/values/result.ts';
import type { ProblemGroup } from '../../documents/mapping/grouped-problems.ts';
import type {
  Brought,
  FileRead,
  ImportService,
  ImportWishes,
  Looking,
  Opened,
  Opening,
  People,
  Previewed,
  ReadingWishes,
  RowProgress,
} from './import-worker.ts';
import type { MadeFile } from './import-mapping.ts';
import type { ColumnView, MapperView, ScoreCheck } from './mapper-view.ts';

type Tell = (progress: CommandProgress) => void;

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
  groups(rejected: readonly Rejection[]): Promise<readonly ProblemGroup[]>;
  /** Rows that were read, from a place on. */
  part(from: number, count: number): Promise<readonly Json[]>;
  /** The rejected rows as a file. */
  rejected(table: string, language: Language): Promise<Result<MadeFile>>;
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
    groups: (rejected) => remote.groups(rejected),
    part: (from, count) => remote.part(from, count),
    rejected: (table, language) => remote.rejected(table, language),
    stop: () => worker.terminate(),
  };
}
