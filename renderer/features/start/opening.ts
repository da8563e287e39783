import type { OpenedRegister, RegisterClient } from '../../../contract/store.ts';
import { kinds } from '../../../domain/index.ts';
import { plainRow } from '../../../engine/rows/changes.ts';
import { checkRow } from '../../../engine/rows/check.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import type { AppInfo, Platform } from '../../platform/platform.ts';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { heldDrafts, holdDraft } from '../../platform/held-drafts.ts';
import { restoreDrafts, type OpenedDrafts } from '../../ui/register/restore-drafts.ts';

/** A register that is open, with what must be known before it is shown. */
export type RegisterSession = {
  readonly opened: OpenedRegister;
  readonly drafts: OpenedDrafts;
  readonly names: Readonly<Record<string, string>>;
};

/** What failed: reading the register, the backup before it takes the step to today's schemas, or that step. */
export type OpeningStep = 'read' | 'backUp' | 'migrate';

export type OpeningFailure = {
  readonly registerId: string;
  /** `null` where the register could not even be asked for its name. */
  readonly name: string | null;
  readonly step: OpeningStep;
  readonly problems: readonly Problem[];
};

export type Opening =
  | { readonly ok: true; readonly session: RegisterSession }
  /** `worksOn`: the worker has this register open all the same, and no other any more. */
  | { readonly ok: false; readonly failure: OpeningFailure; readonly worksOn: boolean };

type Exporting = RegisterClient['exportFile'];

type Needs = {
  readonly store: Pick<RegisterClient, 'open' | 'exportFile' | 'migrate' | 'drafts' | 'names' | 'status'>;
  readonly platform: Pick<Platform, 'call'>;
  readonly host: AppInfo['host'];
  /** Makes the file of a large register where a person sees how far it is, and can end it. */
  readonly follow: (work: Exporting) => ReturnType<Exporting>;
};

/**
 * Opens a register. It takes the step to later schemas only when it lies safe as it was, or where nothing can be kept (a page
 * alone in a browser). `anyway` leaves the step to the first change. Never throws.
 */
export async function openRegister({ store, platform, host, follow }: Needs, registerId: string, anyway: boolean): Promise<Opening> {
  const failed = (step: OpeningStep, name: string | null, problems: readonly Problem[], worksOn: boolean): Opening => ({
    ok: false,
    failure: { registerId, name, step, problems },
    worksOn,
  });

  const outcome = await tried(() => store.open(registerId));
  if (!outcome.ok) return failed('read', null, outcome.problems, false);
  let opened = outcome.value;
  const { name } = opened.summary;
  // An earlier version took in what this one refuses: no page could be drawn by such settings.
  const settings = checkRow(kinds.of('settings'), plainRow({ ...opened.settings, revision: 0 }));
  if (!settings.ok) return failed('read', name, settings.problems, true);
  if (opened.migratedFrom !== null && !anyway) {
    const safe = await tried(() => backUp({ store, platform, host, follow }, opened));
    if (!safe.ok) return failed('backUp', name, safe.problems, true);
    const asked = await tried(async () => ok(await asksAboutClock(store, opened)));
    if (!asked.ok) return failed('read', name, asked.problems, true);
    if (!asked.value) {
      const migrated = await tried(() => store.migrate());
      if (!migrated.ok) return failed('migrate', name, migrated.problems, true);
      opened = { ...opened, summary: { ...opened.summary, head: migrated.value ?? opened.summary.head } };
    }
  }
  const read = await tried(async () => {
    const held = await heldDrafts(platform, registerId);
    const [drafts, names] = await Promise.all([restoreDrafts(store, registerId, held), store.names()]);
    if (drafts.taken) for (const { key } of held) holdDraft(platform, registerId, key, null);
    return ok([drafts, names] as const);
  });
  if (!read.ok) return failed('read', name, read.problems, true);
  const [drafts, names] = read.value;
  return { ok: true, session: { opened, names, drafts } };
}

/** The step is an entry too: under a clock that a person must speak for first, it is left to the first change. */
async function asksAboutClock(store: Needs['store'], { settings }: OpenedRegister): Promise<boolean> {
  const { clock } = await store.status();
  return clock === 'impossible' || (clock === 'farAhead' && settings.sampleToday === null);
}

async function backUp({ store, platform, host, follow }: Needs, { summary }: OpenedRegister): Promise<Result<unknown>> {
  if (host === 'page') return ok(null);
  const file = await follow((watch) => store.exportFile(watch));
  if (!file.ok) return file;
  const { bytes, head } = file.value;
  const { registerId, name } = summary;
  return platform.call('backups.write', { store: null, registerId, name, seq: head.seq, hash: head.hash, reason: 'migration', bytes });
}

/** A call that fails instead of answering is an answer, too. */
async function tried<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (error) {
    return fail(problemOfCall(error));
  }
}
