import type { Reading } from '../documents/register-file/reading.ts';
import type { Packer } from '../documents/register-file/write-register-file.ts';
import type { PackParts } from '../documents/zip/write-zip.ts';
import type { Language } from '../domain/settings/kind.ts';
import type { Json } from '../engine/values/json.ts';
import type { Result } from '../engine/values/result.ts';
import type { Instant } from '../engine/values/time.ts';
import type { Translate, WordKey } from '../words/translate.ts';

/** One option of a command. `text` takes one value, `texts` may be repeated, `flag` takes none. */
export type Option = {
  readonly kind: 'text' | 'texts' | 'flag';
  /** How the value is called in the help: `NAME`. */
  readonly value?: string;
  readonly help: WordKey;
  /** The kind of record that the help speaks of. */
  readonly about?: string;
};

/** One command, as data: the help and the parsing of arguments are made from it. */
export type CommandSpec = {
  readonly name: string;
  /** The arguments without a name, each of which must be there. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly help: WordKey;
  /** Whether it writes into the register file: what it refuses then says that the file was kept as it is. */
  readonly writes?: true;
  /** Loads what runs it, so that `verify` does not wait for the code that makes a PDF. */
  readonly load: () => Promise<{ readonly run: Run }>;
};

/** A sentence in the language that is spoken when it is said. */
export type Sentence = (say: Translate, language: Language) => string;

export type Run = (call: Call) => Promise<Result<Outcome>>;

/** What a command reaches outside itself. */
export type Machine = {
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** The name of the operating system's account. */
  readonly account: string;
  /** Packs one register file, with all that the machine has. */
  readonly packer: () => Packer;
  /** What a reading is lent to look ahead; without it one thread reads alone. */
  readonly lookAhead?: Reading['lookAhead'];
  /** Packs the parts of a document, into the same bytes as every other machine. */
  readonly packParts: PackParts;
  /** Told before work that is over sooner than what prepares for longer work would pay. */
  readonly expectShortRun?: () => void;
};

/** One use of a command. */
export type Call = {
  /** As many as the command has `args`. */
  readonly args: readonly string[];
  text(option: string): string | null;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
  readonly machine: Machine;
  /** The language of `--language`, where it was given. */
  readonly language: Language | null;
  /** The language in which is spoken, as far as it is known: that of `--language`, of the register, else of the system. */
  readonly spoken: Language;
  /** Tells the language of the register, once it is known: messages follow it, unless `--language` was given. */
  speak(language: Language): void;
  /** Says something to the person on standard error, in the language known so far. */
  notify(words: Sentence): void;
  /** Says what is being done, on a line that goes away again: only after a second, and only where a person looks at it. */
  progress(words: Sentence): void;
};

/**
 * How a command ended. `status` 1 means that the check that was asked for failed. `json` is what `--json` prints; `out` is
 * what is printed on standard output otherwise (a table, a log), and `message` what a person is told on standard error.
 */
export type Outcome = {
  readonly status: 0 | 1;
  readonly json: Json;
  readonly out?: (say: Translate, language: Language) => string;
  /** `out` is a file for another program: exact where no screen shows it. */
  readonly isData?: boolean;
  readonly message?: (say: Translate, language: Language) => string;
};
