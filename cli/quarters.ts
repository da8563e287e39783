import { join } from 'node:path';
import { hindsightOf, type Hindsight } from '../domain/quarters/hindsight.ts';
import { knownRegister, type KnownRegister } from '../domain/quarters/known-register.ts';
import type { Stored } from '../domain/rows.ts';
import { usualKnownAt } from '../documents/report/knowledge.ts';
import type { RegisterFile } from '../documents/register-file/read-register-file.ts';
import type { Entry } from '../engine/ledger/entry.ts';
import type { JsonObject } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { inflateRaw } from '../node/native/inflate-raw.ts';
import { choiceName } from '../words/names.ts';
import { quarterText } from '../words/patterns/days.ts';
import { durationText } from '../words/patterns/durations.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import type { Language, Settings } from '../domain/settings/kind.ts';
import type { Run } from './command.ts';
import { withRegister } from './register-file.ts';
import { textTable } from './text-table.ts';
import { writeAll } from './write-all.ts';

/**
 * `quarters FILE`: each quarter that is over or was closed, with its versions, and its figures as they were known then beside as
 * they are known now. With `--out DIR` the files that the closings kept are written there, of one quarter or of all.
 */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const entries: Entry[] = [];
  return withRegister(
    call,
    path,
    (entry) => entries.push(entry),
    async ({ settings, head }, file) => {
      const knownAt = usualKnownAt(settings, head.at, call.machine.now());
      const now = knownRegister(entries, file.privates, head.at);
      const only = call.text('quarter');
      const seen = quartersIn(now, hindsightOf(entries, now, knownAt)).filter(({ id }) => only === null || id === only);
      if (only !== null && seen.length === 0) return fail(problem('quarter.notClosed', undefined, { quarter: only }));
      const folder = call.text('out');
      const written = folder === null ? ok([]) : await writeKept(folder, seen, file);
      if (!written.ok) return written;
      return ok({
        status: 0,
        json: { quarters: seen.map(asJson), files: written.value },
        out: (say, language) => tableOf(seen, settings, say, language),
      });
    },
  );
};

type SeenQuarter = {
  readonly id: string;
  readonly state: 'open' | 'inReview' | 'closed';
  readonly closings: readonly (Stored<'closings'> & { readonly files: readonly Stored<'closedReports'>[] })[];
  readonly hindsight: Hindsight | null;
};

/** Every quarter of which there is something to tell, the newest first. */
function quartersIn(now: KnownRegister, hindsight: readonly Hindsight[]): SeenQuarter[] {
  const rows = new Map(now.all('quarters').map((row) => [row.quarter, row]));
  const ids = [...new Set([...rows.keys(), ...hindsight.map(({ quarter }) => quarter.id)])].sort().reverse();
  return ids.map((id) => {
    const row = rows.get(id);
    const closings = row === undefined ? [] : [...now.by('closings', 'quarterId', row.id)].sort((a, b) => a.version - b.version);
    return {
      id,
      state: row?.state ?? 'open',
      closings: closings.map((closing) => ({ ...closing, files: now.by('closedReports', 'closingId', closing.id) })),
      hindsight: hindsight.find(({ quarter }) => quarter.id === id) ?? null,
    };
  });
}

async function writeKept(folder: string, seen: readonly SeenQuarter[], { evidence }: RegisterFile): Promise<Result<string[]>> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { id, closings } of seen) {
    for (const { version, files: kept } of closings) {
      for (const { name, sha256 } of kept) {
        const packed = evidence.get(sha256);
        const bytes = packed === undefined || packed.method === 0 ? packed?.bytes : inflateRaw(packed);
        // The file was verified: every document that a record names is there.
        if (bytes === undefined || bytes === null) return fail(problem('document.lost', undefined, { value: sha256 }));
        files.push({ name: `${id}-v${version}-${name}`, bytes });
      }
    }
  }
  const written = await writeAll(folder, files);
  return written.ok ? ok(files.map(({ name }) => join(folder, name))) : written;
}

function asJson({ id, state, closings, hindsight }: SeenQuarter): JsonObject {
  return {
    quarter: id,
    state,
    closings: closings.map(({ version, closedAt, correction, headSeq, headHash, knownAt, withdrawnAt, withdrawnReason, files }) => ({
      version,
      closedAt,
      correction,
      knownAt,
      head: {
        seq: headSeq,
        hash: headHash,
      },
      withdrawnAt,
      withdrawnReason,
      files: files.map(({ name, format, language, size, sha256 }) => ({
        name,
        format,
        language,
        size,
        sha256,
      })),
    })),
    hindsight:
      hindsight === null
        ? null
        : {
            since: hindsight.since,
            version: hindsight.version,
            figures: hindsight.figures.map((figure) => ({ ...figure })),
            durations: { ...hindsight.durations, changed: { ...hindsight.durations.changed } },
          },
  };
}

function tableOf(seen: readonly SeenQuarter[], settings: Settings, say: Translate, language: Language): string {
  const headings = [
    'quarters:table.quarter',
    'quarters:table.state',
    'report:figure.open',
    'report:figure.high',
    'report:figure.incidents',
  ] as const;
  const columns = [...headings, 'quarters:table.durations' as const].map((key, at) => ({ heading: say(key), right: at > 1, most: 60 }));
  const rows = seen.map(({ id, state, closings, hindsight }) => {
    const version = closings.filter(({ withdrawnAt }) => withdrawnAt === null).at(-1)?.version;
    const stateText = choiceName(say, 'quarterState', state) + (version === undefined ? '' : ` (v${version})`);
    const figure = (name: 'open' | 'high' | 'incidents') => {
      const one = hindsight?.figures.find((figure) => figure.figure === name && figure.category === null);
      return one === undefined ? '–' : thenNow(one.was, one.now, numberText);
    };
    const changed = hindsight?.durations.changed;
    const minutes = (value: number) => durationText(value, language);
    return [
      quarterText(id, language, settings.fiscalYearStart),
      stateText,
      ...(['open', 'high', 'incidents'] as const).map(figure),
      changed === undefined || changed.n === 0 ? '–' : `${thenNow(changed.was, changed.now, minutes)} (n = ${changed.n})`,
    ];
  });
  return `${textTable(columns, rows)}${say('quarters:table.note')}\n`;
}

/** `3`, or where it is known otherwise now `3 → 4`. */
function thenNow(was: number | null, now: number | null, text: (value: number) => string): string {
  const said = (value: number | null) => (value === null ? '–' : text(value));
  return was === now ? said(now) : `${said(was)} → ${said(now)}`;
}
