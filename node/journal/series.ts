import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { largestBytes, type Answer, type Arguments } from '../../contract/host.ts';
import { chainAfter, chainTo, entryFrames, follows, type JournalEntry } from '../../engine/journal/entry-frames.ts';
import { type Frame, frameOf, type JournalHead } from '../../engine/journal/frame.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { instantOf, type Instant } from '../../engine/values/time.ts';
import { fileProblem } from '../files/file-problem.ts';
import { flushFolder, replaceFile } from '../files/replace-file.ts';
import { acknowledged, noteAcknowledged } from './acknowledged.ts';
import { addToFile, cutToSound } from './add-to-file.ts';
import { generationFile, isOf, readSeries, seriesFiles, type SeriesName, type SeriesOnDisk } from './series-files.ts';

type Current = { readonly number: number; readonly base: JournalHead | null; readonly sound: number };
/** What is known of the files of a series, without their bytes. */
type State = {
  /** The generation that is written to; `null` where there is none that can be read. */
  readonly current: Current | null;
  readonly highest: number;
  readonly name: string;
  /** The last entry that can be rebuilt. */
  readonly head: JournalHead | null;
  /** The entries that lead to the head, and the head of the backup that they go on from. */
  readonly hashes: Set<string>;
  readonly evidence: Set<string>;
  readonly at: Instant;
};

export type Rotation = { readonly name: string; readonly head: JournalHead; readonly erases: boolean };
export type Series = ReturnType<typeof openSeries>;

const latest = Date.UTC(9999, 11, 31);

/**
 * One series of entries on the disk. Calls must come one after the other. At every moment what was acknowledged can be
 * rebuilt from the backups and from what lies here, whenever the process is killed.
 */
export function openSeries(folder: string, series: SeriesName, clock: () => number) {
  let state: State | null = null;
  /** Whether the current file was cut to what is sound and flushed, since this process began to write to it. */
  let ready = false;
  const noteFile = join(folder, `${series.registerId}.${series.store}.acknowledged`);
  const pathOf = (generation: number): string => join(folder, generationFile(series, generation));

  async function load(): Promise<State> {
    if (state !== null && (await isAsKnown(state))) return state;
    ready = false;
    state = stateOf(await readSeries(folder, series));
    return state;
  }

  /** Whether the current file still has all that was written to it: someone may have put the folder elsewhere. */
  async function isAsKnown({ current }: State): Promise<boolean> {
    if (current === null) return false;
    const found = await stat(pathOf(current.number)).catch(() => null);
    return found !== null && found.size >= current.sound;
  }

  async function begin(number: number, name: string, base: JournalHead | null, parts: readonly Uint8Array[]): Promise<void> {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    const head = { frame: 'begin' as const, format: 1 as const, ...series, name, base, at: safeInstant(clock()) };
    await replaceFile(pathOf(number), Buffer.concat([frameOf(head, new Uint8Array()), ...parts]));
    if (made !== undefined) for (const above of [dirname(folder), dirname(dirname(folder))]) await flushFolder(above);
    state = null;
  }

  /** What a killed process wrote and did not flush counts as taken only once it is flushed. */
  async function makeReady({ number, sound }: Current): Promise<void> {
    const path = pathOf(number);
    if (!ready) await cutToSound(path, sound, `${path}.torn`);
    ready = true;
  }

  async function addTo(known: State, current: Current, parts: readonly Uint8Array[]): Promise<State> {
    const sound = await addToFile(pathOf(current.number), current.sound, parts);
    return { ...known, current: { ...current, sound }, at: safeInstant(clock()) };
  }

  async function append({ name, after, bytes }: Arguments<'journal.append'>): Promise<Answer<'journal.append'>> {
    const given = entryFrames(bytes);
    const [first] = given.entries;
    if (given.sound !== bytes.byteLength || (first && !follows(first.head, after))) return fail(problem('journal.unsound'));
    const known = await load();
    const { current, head } = known;
    if (current === null && after !== null) return ok({ state: 'elsewhere', head: null });

    const fresh = entriesBeyond(known, given.entries);
    const goesOn = fresh[0] ? follows(fresh[0].head, head) : given.entries.length > 0 || after?.hash === head?.hash;
    if (!goesOn) return ok({ state: 'elsewhere', head });

    const evidence = new Map<string, Uint8Array>();
    const added = (frames: readonly Frame[]): Uint8Array[] =>
      frames.flatMap((frame) => (isNew(known, evidence, frame) ? [frame.bytes] : []));
    const parts = [...fresh.flatMap((entry) => [...added(entry.evidence), entry.bytes]), ...added(given.loose)];
    if (current !== null) await makeReady(current);
    if (parts.length === 0) return ok({ state: 'taken', head });
    if (current === null) await begin(known.highest + 1, name, null, parts);
    else state = await addTo(known, current, parts);
    for (const { head: each } of fresh) known.hashes.add(each.hash);
    for (const sha256 of evidence.keys()) known.evidence.add(sha256);
    const last = fresh.at(-1);
    const newHead = last ? { seq: last.head.seq, hash: last.head.hash } : head;
    if (state !== null) state = { ...state, head: newHead };
    if (newHead !== null) await noteAcknowledged(noteFile, name, newHead);
    return ok({ state: 'taken', head: newHead });
  }

  /**
   * Begins a new generation with the entries that follow a backup. The one before stays, unless a name was erased: the
   * number is then two higher, so that no earlier one counts, even where they cannot be removed now.
   */
  async function rotate({ name, head, erases }: Rotation): Promise<Result<null>> {
    const onDisk = await readSeries(folder, series);
    const entries = onDisk.generations.flatMap((generation) => generation.entries);
    const known = stateOf(onDisk);
    const lead = known.head === null ? [] : chainTo(entries, known.head);
    const at = lead.findIndex((entry) => follows(entry.head, head));
    const kept = at === -1 ? [] : lead.slice(at);
    // A backup of another chain than that of the series replaces it.
    const isOfSeries = at !== -1 || known.head?.hash === head.hash;
    const loose = isOfSeries ? (onDisk.generations.at(-1)?.loose ?? []) : [];
    // A backup that was to erase a name may have failed: the next one that is past the erasure does it.
    const erasesAll = erases || (isOfSeries && lead.some((entry) => entry.head.forget.length > 0 && !kept.includes(entry)));
    const number = onDisk.highest + (erasesAll ? 2 : 1);
    const parts = [
      ...kept.flatMap(({ evidence, bytes }) => [...evidence.map((one) => one.bytes), bytes]),
      ...loose.map((one) => one.bytes),
    ];
    await begin(number, name, head, parts);
    await noteAcknowledged(noteFile, name, kept.at(-1)?.head ?? head);
    await removeFiles((generation, isWhole) => !isWhole || generation < (erasesAll ? number : number - 1));
    return ok(null);
  }

  async function removeFiles(goes: (generation: number, isWhole: boolean) => boolean): Promise<void> {
    const files = (await seriesFiles(folder)).filter((one) => isOf(one, series) && goes(one.generation, one.is === 'whole'));
    if (files.length === 0) return;
    for (const { file } of files) await rm(join(folder, file), { force: true });
    await flushFolder(folder);
  }

  return {
    append: (args: Arguments<'journal.append'>) => orProblem(() => append(args), 'write'),
    rotate: (rotation: Rotation) => orProblem(() => rotate(rotation), 'write'),
    read: () =>
      orProblem(async (): Promise<Answer<'journal.read'>> => {
        const frames = framesOnce(await readSeries(folder, series));
        const length = frames.reduce((sum, frame) => sum + frame.byteLength, 0);
        if (length > largestBytes) return fail(problem('file.tooLarge', { file: generationFile(series, 1) }, { max: '512 MiB' }));
        return ok(Buffer.concat(frames, length));
      }, 'read'),
    forget: () =>
      orProblem(async () => {
        state = null;
        await rm(noteFile, { force: true });
        await removeFiles(() => true);
        return ok(null);
      }, 'write'),
    /** What a page may learn of the series; `null` where nothing is known to have been in it. Throws where the disk fails. */
    async known(): Promise<Answer<'journal.known'>[number] | null> {
      const { current, head, name, at } = await load();
      const note = await acknowledged(noteFile);
      const last = note === null ? null : { seq: note.seq, hash: note.hash };
      // Where it cannot be written to, it can still be read.
      if (current !== null) await makeReady(current).catch(() => undefined);
      if (current !== null && head !== null) return { ...series, name, head, at, base: current.base, acknowledged: last ?? head };
      return note === null || last === null ? null : { ...series, name: note.name, head: last, at, base: null, acknowledged: last };
    },
    /** Removes what killed writers left, and generations that no longer count. */
    async tidy(): Promise<void> {
      const newest = (await readSeries(folder, series)).generations.at(-1)?.number ?? 0;
      const files = (await seriesFiles(folder)).filter((one) => isOf(one, series));
      const isLeft = files.some((one) => one.is === 'part' || one.generation < newest - 1);
      if (!isLeft) return;
      for (const { file, generation, is } of files)
        if (is === 'part' || generation < newest - 1) await rm(join(folder, file), { force: true });
      await flushFolder(folder);
    },
  };

  async function orProblem<T>(work: () => Promise<Result<T>>, doing: 'read' | 'write'): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      return fail(fileProblem(error, generationFile(series, state?.current?.number ?? 1), doing));
    }
  }
}

function stateOf({ generations, highest }: SeriesOnDisk): State {
  const newest = generations.at(-1);
  const entries = generations.flatMap((generation) => generation.entries);
  const base = newest?.begin.base ?? null;
  const head = newest ? (chainAfter(entries, base).at(-1)?.head ?? base) : null;
  const lead = head === null ? [] : chainTo(entries, head);
  const hashes = new Set(lead.flatMap((entry) => [entry.head.prev, entry.head.hash]));
  if (base !== null) hashes.add(base.hash);
  return {
    current: newest ? { number: newest.number, base, sound: newest.sound } : null,
    highest,
    name: newest?.begin.name ?? '',
    head: head === null ? null : { seq: head.seq, hash: head.hash },
    hashes,
    evidence: new Set(generations.flatMap(evidenceOf).map(({ head: one }) => (one.frame === 'evidence' ? one.sha256 : ''))),
    at: safeInstant(newest?.writtenAt ?? 0),
  };
}

function evidenceOf(generation: SeriesOnDisk['generations'][number]): readonly Frame[] {
  return [...generation.entries.flatMap((entry) => entry.evidence), ...generation.loose];
}

/** The entries that come after the last one that the series has. */
function entriesBeyond({ hashes }: State, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  let count = entries.length;
  while (count > 0 && !hashes.has(entries[count - 1]?.head.hash ?? '')) count -= 1;
  return entries.slice(count);
}

function isNew(known: State, added: Map<string, Uint8Array>, { head, bytes }: Frame): boolean {
  if (head.frame !== 'evidence' || known.evidence.has(head.sha256) || added.has(head.sha256)) return false;
  added.set(head.sha256, bytes);
  return true;
}

/** The frames of all generations, oldest first, each once, without those that begin a file. */
function framesOnce({ generations }: SeriesOnDisk): readonly Uint8Array[] {
  const seen = new Set<string>();
  const once = ({ head, bytes }: Pick<Frame, 'head' | 'bytes'>): Uint8Array[] => {
    const key = head.frame === 'entry' ? head.hash : head.frame === 'evidence' ? head.sha256 : '';
    if (seen.has(key)) return [];
    seen.add(key);
    return [bytes];
  };
  return generations.flatMap(({ entries, loose }) => [
    ...entries.flatMap((entry) => [...entry.evidence.flatMap(once), ...once(entry)]),
    ...loose.flatMap(once),
  ]);
}

/** The instant of a clock that may be far off: within the years that an instant can be written in. */
function safeInstant(milliseconds: number): Instant {
  return instantOf(Math.min(Math.max(0, Math.trunc(milliseconds)), latest));
}
