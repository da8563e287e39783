import { historySchema } from '../domain/history/history.ts';
import { languages } from '../domain/settings/kind.ts';
import { isPlainJson, type Json } from '../engine/values/json.ts';
import type { Problem } from '../engine/values/problem.ts';
import { z } from '../engine/values/schema.ts';
import { instantField } from '../engine/values/time.ts';

// What a page may ask of the machine that it runs on, and what the machine tells the page: each channel once, with the
// schema of its arguments and of its answer. Main and the launcher check both; the renderer derives its types from here.
// A page never names a path: a handle stands for a file that a person chose in a dialog or opened from the system.

/** 512 MiB: the most that a page may hand over or be handed in one call. */
export const largestBytes = 512 * 1024 * 1024;
/** 128 MiB: the most that is added to a journal in one call. */
export const largestAppend = 128 * 1024 * 1024;
/** 16 MiB: the most typed text, as JSON, that a host holds for its pages. */
export const largestDrafts = 16 * 1024 * 1024;

/** Bytes that are handed to the host are its own from then on: their buffer may be gone from the page. */
const bytesField = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= largestBytes);
const handleField = z.string().regex(/^file-[0-9a-f]{32}$/);
const folderField = z.string().regex(/^folder-[0-9a-f]{32}$/);
/** The page's own name of one reading of a repository. */
const readingField = z.string().regex(/^[\w-]{1,80}$/);
const fileNameField = z.string().min(1).max(200);
const registerIdField = z.string().regex(/^[\w-]{1,80}$/);
const hashField = z.string().regex(/^[0-9a-f]{64}$/);
/** The random id of one IndexedDB. A register that was opened in two of them has a journal for each. */
const storeIdField = z.string().regex(/^[\w-]{1,80}$/);
/** The end of a ledger. */
const headField = z.strictObject({ seq: z.int().min(1), hash: hashField });
const framesField = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= largestAppend);
const draftKeyField = z.string().max(500);
const jsonField = z.custom<Json>(isPlainJson);
const nothing = z.strictObject({});

const problemSchema = z.custom<Problem>(
  (value) => typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string',
);

/** An answer that may also be the problems to show. */
function outcome<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), problems: z.array(problemSchema).min(1).readonly() }),
  ]);
}

const fileKinds = ['register', 'table', 'report', 'picture', 'evidence', 'sheets'] as const;
/** What a dialog offers: register files; CSV, JSON Lines and spreadsheets; report documents; pictures; anything at all. */
export type FileKind = (typeof fileKinds)[number];

const chosenFile = z.strictObject({ handle: handleField, name: fileNameField });
const readFile = z.strictObject({ handle: handleField, name: fileNameField, bytes: bytesField });

/**
 * Why a backup is made. `first`: soon after the first entry; `trouble`: the store failed or did not end cleanly; `erased`:
 * a name was erased, and nothing older may stay in the journal.
 */
const backupReasons = ['timer', 'quit', 'migration', 'asked', 'first', 'erased', 'trouble'] as const;

/** A backup as it lies in the user's data folder. `id` is its file's name there. */
export const backupSchema = z.strictObject({
  id: z.string().regex(/^[\w-]{1,80}\.\d{8}T\d{9}Z\.\d{1,10}\.plimsoll$/),
  registerId: registerIdField,
  name: z.string(),
  /** The head of the ledger that the backup ends with. */
  seq: z.int().min(1),
  hash: hashField,
  at: instantField,
  /** Bytes. */
  size: z.int().min(0),
  reason: z.enum(backupReasons),
});
export type Backup = z.infer<typeof backupSchema>;

export const platforms = ['linux', 'windows', 'mac', 'other'] as const;

export const contract = {
  /** `null`: nothing was chosen. */
  'files.open': { args: z.strictObject({ kind: z.enum(fileKinds) }), answer: outcome(readFile.nullable()) },
  /** Reads again what a handle stands for: a file that the system opened, or one that changed meanwhile. */
  'files.read': { args: z.strictObject({ handle: handleField }), answer: outcome(readFile) },
  /** Writes back, atomically; refused with `file.changedMeanwhile` when the file is not as this window last read or wrote it. */
  'files.save': { args: z.strictObject({ handle: handleField, bytes: bytesField }), answer: outcome(chosenFile) },
  'files.saveAs': {
    args: z.strictObject({ kind: z.enum(fileKinds), name: fileNameField, bytes: bytesField }),
    answer: outcome(chosenFile.nullable()),
  },

  /** Lets a person choose the folder of a git repository; `null`: nothing was chosen. A browser has no way to. */
  'git.choose': { args: nothing, answer: outcome(z.strictObject({ folder: folderField, name: fileNameField }).nullable()) },
  /** Reads the releases and changes of a repository. Meanwhile `git.progress` tells how far it is. */
  'git.history': {
    args: z.strictObject({
      folder: folderField,
      branch: z.string().min(1).max(300).nullable(),
      tags: z.string().min(1).max(300).nullable(),
      reading: readingField,
    }),
    answer: outcome(historySchema),
  },
  /** Ends a reading, which then answers `command.cancelled`; one that is over already is none. */
  'git.cancel': { args: z.strictObject({ reading: readingField }), answer: z.null() },

  /** Keeps a finished HTML report where a frame can show it, without scripts; only the last few are kept. */
  'report.show': { args: z.strictObject({ html: z.string().max(64 * 1024 * 1024) }), answer: z.strictObject({ address: z.string() }) },
  /** Prints a finished HTML report as a tagged PDF with an outline. Paper and margins are those of its style sheet. */
  'pdf.print': { args: z.strictObject({ html: z.string().max(64 * 1024 * 1024) }), answer: outcome(bytesField) },

  /** Newest first; both hosts of this user write to the same folder. */
  'backups.list': { args: nothing, answer: z.array(backupSchema) },
  /**
   * Once the backup lies safe, the journal of the store begins anew with it. A journal that goes on beyond the backup keeps
   * the entries after it. `store: null` leaves the journals alone.
   */
  'backups.write': {
    args: z.strictObject({
      store: storeIdField.nullable(),
      registerId: registerIdField,
      name: z.string().max(200),
      seq: z.int().min(1),
      hash: hashField,
      reason: z.enum(backupReasons),
      bytes: bytesField,
    }),
    answer: outcome(backupSchema),
  },
  'backups.read': { args: z.strictObject({ id: backupSchema.shape.id }), answer: outcome(bytesField) },
  /** One that is not there any more counts as removed. */
  'backups.remove': { args: z.strictObject({ id: backupSchema.shape.id }), answer: outcome(z.null()) },

  /**
   * Every series of entries that this host keeps outside the stores of its pages, by what can be rebuilt from the files; of one
   * whose files cannot be read at all, by what is noted of it.
   */
  'journal.known': {
    args: nothing,
    answer: z.array(
      z.strictObject({
        store: storeIdField,
        registerId: registerIdField,
        name: z.string(),
        /** The last entry. */
        head: headField,
        /** When the journal was last written to. */
        at: instantField,
        /** The head of the backup that the journal goes on from; `null`: it has every entry from the first. */
        base: headField.nullable(),
        /** The entry that was acknowledged last: beyond `head` where the files lost their end. */
        acknowledged: headField,
      }),
    ),
  },
  /**
   * Adds whole frames of entries and evidence (`engine/journal/frame.ts`) that follow the entry `after`. Frames that are
   * there already count as taken. `taken`: all of them lie on the disk. `elsewhere`: nothing was written, since the series
   * ends with another entry, `head`; where there is no series it is `null`, and a backup begins one.
   */
  'journal.append': {
    args: z.strictObject({
      store: storeIdField,
      registerId: registerIdField,
      name: z.string().max(200),
      after: headField.nullable(),
      bytes: framesField,
    }),
    answer: outcome(z.strictObject({ state: z.enum(['taken', 'elsewhere']), head: headField.nullable() })),
  },
  /** The entry and evidence frames of a series, oldest first, each once. `entriesAfter` finds those that follow a backup. */
  'journal.read': { args: z.strictObject({ store: storeIdField, registerId: registerIdField }), answer: outcome(bytesField) },
  /** The register was removed from this store by its user: its journal goes. Backups stay. */
  'journal.forget': { args: z.strictObject({ store: storeIdField, registerId: registerIdField }), answer: outcome(z.null()) },

  /**
   * Holds typed text in the memory of the host, never on a disk, while the store cannot take it; `null` drops it. The oldest
   * give way where there is more than `largestDrafts`, or more than 2,000.
   */
  'drafts.hold': { args: z.strictObject({ registerId: registerIdField, key: draftKeyField, value: jsonField }), answer: z.null() },
  'drafts.held': {
    args: z.strictObject({ registerId: registerIdField }),
    answer: z.array(z.strictObject({ key: draftKeyField, value: jsonField })),
  },

  /** Opens an https or mailto address in the user's own program; `false` where the address is not one of these. */
  'shell.open': { args: z.strictObject({ address: z.string().max(2000) }), answer: z.boolean() },

  'app.info': {
    args: nothing,
    answer: z.strictObject({
      host: z.enum(['window', 'browser', 'page']),
      version: z.string(),
      /** The account's name, for the first person of a new register. */
      userName: z.string(),
      /** The language that was chosen in this host, else that of the system. */
      language: z.enum(languages),
      platform: z.enum(platforms),
      /** The register that was open last in this host. */
      lastRegister: registerIdField.nullable(),
      /** Whether the last run of this host ended as it should. Of the browser itself the launcher cannot know. */
      endedCleanly: z.boolean(),
    }),
  },
  'app.setLanguage': { args: z.strictObject({ language: z.enum(languages) }), answer: z.null() },
  'app.rememberRegister': { args: z.strictObject({ registerId: registerIdField.nullable() }), answer: z.null() },
  /** Answers the event `app.flush`: drafts are kept and the backup is handed over. */
  'app.flushed': { args: nothing, answer: z.null() },
} as const satisfies Readonly<Record<string, { readonly args: z.ZodType; readonly answer: z.ZodType }>>;

/** What the machine tells the page. */
export const events = {
  /** A menu item was chosen: the id of a command (`words/commands`). */
  'menu.command': z.strictObject({ id: z.string() }),
  /** The system asks to open a file: a double click, or a second start with a file. Read it with `files.read`. */
  'file.opened': chosenFile,
  /** So many of so many commits of a repository were read. */
  'git.progress': z.strictObject({ reading: readingField, read: z.int().min(0), of: z.int().min(0) }),
  /** The window is about to close: keep drafts, hand over the backup, then call `app.flushed`. */
  'app.flush': z.strictObject({ milliseconds: z.int().min(0) }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type Channel = keyof typeof contract;
export type Arguments<C extends Channel> = z.infer<(typeof contract)[C]['args']>;
export type Answer<C extends Channel> = z.infer<(typeof contract)[C]['answer']>;
export type EventName = keyof typeof events;
export type EventValue<E extends EventName> = z.infer<(typeof events)[E]>;

/** What preload puts at `window.desktop`. */
export type Desktop = {
  call<C extends Channel>(channel: C, args: Arguments<C>): Promise<Answer<C>>;
  /** Answers with the way to stop listening. */
  on<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void;
};
