import type { FromSource } from '../documents/sources/source.ts';
import type { ImportAnswer } from '../engine/imports/import-input.ts';
import { importResult, isFailure, rejectedRows, rowCounts, type ImportResult, type RowCounts } from '../engine/imports/import-result.ts';
import type { Head } from '../engine/ledger/entry.ts';
import { tableTitle } from '../words/names.ts';
import { countWords } from '../words/import-counts.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import type { Outcome, Sentence } from './command.ts';
import { cellWordsOf, changeLines, earlierTimeLines, keptEditLines, keptLine, type CellRegister } from './import-changes.ts';
import { guessLines } from './import-guess-lines.ts';
import { guessesJson } from './import-guesses.ts';
import type { MappedTold } from './import-mapped.ts';
import { goneLines, unsureRowLines } from './import-record-lines.ts';
import { rejectionJson, rejectionLines, type ToldRejection } from './import-rejections.ts';
import { sourceLines } from './import-source-lines.ts';

/** What is told of an import beside its answer. */
export type ImportRun = {
  readonly table: string;
  /** The file's own heading of each column. */
  readonly headings: Readonly<Record<string, string>>;
  /** How a file with headings of its own was read. */
  readonly mapped: MappedTold | null;
  /** What is told of a file of another program. */
  readonly from: FromSource | null;
  /** The rows that are the example of a template, and passed over. */
  readonly examples: readonly number[];
  /** The service of rows that name none, and whether the file itself is what it is named after. */
  readonly service: { readonly name: string | null; readonly fromFile: boolean };
  readonly trial: boolean;
  readonly strict: boolean;
  /** The register file, as it was named. */
  readonly register: string;
};
/** `beside`: the files that were written beside, told. `rejected`: with what their cells say. `cells`: the register in which it was decided, as far as its cells are told. */
export type Ended = ImportRun & {
  readonly changed: boolean;
  readonly beside: readonly Sentence[];
  readonly rejected: readonly ToldRejection[];
  readonly head: Head;
  readonly cells: CellRegister;
};

/** What an import tells: counts and reasons for a person, all of it as JSON. Status 1 where it did not do what was asked for. */
export function importOutcome(answer: ImportAnswer, importRun: Ended): Outcome {
  const { read, created, updated, unchanged, emptied } = answer;
  const { rejected } = importRun;
  const counts = rowCounts([answer]);
  const result = importResult(counts, importRun.strict);
  return {
    status: isFailure(result) ? 1 : 0,
    json: {
      ...answer,
      keptEdits: answer.keptEdits.map((edit) => ({ ...edit })),
      takenEdits: answer.takenEdits.map((edit) => ({ ...edit })),
      earlierTimes: answer.earlierTimes.map((time) => ({ ...time })),
      ...(importRun.from === null ? {} : { from: { ...importRun.from } }),
      ...(importRun.mapped === null ? {} : guessesJson(importRun.mapped, answer)),
      rejected: rejected.map((rejection) => rejectionJson(rejection, importRun)),
      ...(answer.changes === undefined
        ? {}
        : { changes: answer.changes.map((change) => ({ ...change })), moreChanges: answer.moreChanges ?? 0 }),
      examples: importRun.examples,
      service: importRun.service.name,
      serviceFromFile: importRun.service.fromFile,
      written: importRun.changed && !importRun.trial,
      head: { seq: importRun.head.seq, hash: importRun.head.hash },
    },
    message: (say, language) => {
      const lines = rejectionLines(rejected, importRun, say);
      const words = cellWordsOf(importRun.cells, say, language);
      lines.unshift(...sourceLines(importRun.from, say), ...(importRun.mapped === null ? [] : guessLines(importRun.mapped, words)));
      lines.push(...unsureRowLines(answer, say));
      if (importRun.examples.length > 0) lines.push(say('imports:template.passedOver', { rows: importRun.examples.join(', ') }));
      if (!isFailure(result)) {
        lines.push(...createdLines(answer, importRun, say));
        lines.push(...keptEditLines(answer, importRun.mapped !== null, words, say));
        lines.push(...goneLines(answer, say));
        lines.push(...earlierTimeLines(answer, importRun.headings, say));
        if (importRun.trial) lines.push(...changeLines(answer, words, say));
        lines.push(...keptLine(answer, importRun.headings, say));
      }
      lines.push(say('imports:counts', { read, created, updated, unchanged, rejected: rejectedRows(answer), emptied }));
      lines.push(...importRun.beside.map((sentence) => sentence(say, language)));
      lines.push(resultText(result, counts, importRun, say));
      return lines.join('\n');
    },
  };
}

/** What is made along the way, and under which service records come to stand that name none. */
function createdLines({ made }: ImportAnswer, { trial, service, from }: ImportRun, say: Translate): string[] {
  const lines: string[] = [];
  const after =
    (from?.service ?? null) !== null ? 'imports:serviceFromSource' : trial ? 'imports:serviceWouldBe' : 'imports:serviceFromFile';
  if (service.fromFile) lines.push(say(after, { service: service.name ?? '' }));
  const sentence = trial ? 'imports:wouldMake' : 'imports:made';
  for (const [kind, names] of Object.entries(made)) {
    if (names.length > 0) lines.push(say(sentence, { kind: tableTitle(say, kind), names: someOf(names, say) }));
  }
  return lines;
}

/** What became of the import: what was taken, else why nothing was, what was kept and what to do. */
export function resultText(
  result: ImportResult,
  counts: RowCounts,
  { trial, head, register }: Pick<Ended, 'trial' | 'head' | 'register'>,
  say: Translate,
): string {
  const args = { ...countWords(counts), seq: head.seq };
  const kept = say('cli:kept', { file: register });
  if (trial) return [say('imports:trial'), say(`imports:trial.${result}`, args), kept].join(' ');
  if (result === 'taken') return say('imports:entry', { seq: head.seq });
  if (result === 'partTaken') return [say('imports:entry', { seq: head.seq }), say('imports:result.partTaken', args)].join(' ');
  const sentence = say(`imports:result.${result}`, args);
  return isFailure(result) ? [sentence, kept, say('imports:correct')].join(' ') : sentence;
}

/** The first names of a list that may be long, and how many there are besides. */
function someOf(names: readonly string[], say: Translate): string {
  const first = names.slice(0, 10).join(', ');
  return names.length > 10 ? say('imports:namesAndMore', { names: first, n: numberText(names.length - 10) }) : first;
}
