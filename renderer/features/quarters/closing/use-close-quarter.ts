import { useState } from 'react';
import { signatureMeanings, type ClosingCondition } from '../../../../domain/closing/kinds.ts';
import { csvEnding } from '../../../../documents/report/report-csv.ts';
import { reportFormatVersion } from '../../../../documents/report/model.ts';
import { problem, type Problem } from '../../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../../engine/values/result.ts';
import { sha256Hex, utf8ToBytes } from '../../../../engine/values/sha256.ts';
import type { Head } from '../../../../engine/ledger/entry.ts';
import { instantOf, laterOf, type Instant } from '../../../../engine/values/time.ts';
import { flushUnsent } from '../../../state/saving.ts';
import { usePlatform } from '../../../ui/platform/platform-context.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useRegister } from '../../../ui/register/open-register.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';
import { orEnded } from '../../../ui/progress/or-ended.ts';
import { useUnderWay } from '../../../ui/progress/under-way.tsx';
import { ledgerWork, type FileWorkProgress, type FileWorkWatch } from '../../../workers/ledger-work.ts';
import type { CommandProgress } from '../../../../contract/store.ts';
import type { ClosingReports, WrittenFormat } from '../../../workers/ledger-worker.ts';
import type { ClosingDraft, KeptFormat } from './closing-draft.ts';

type KeptFile = { readonly name: string; readonly format: KeptFormat; readonly language: 'ko' | 'en'; readonly bytes: Uint8Array };

/** Which step of a closing is under way: files are made, printed one after the other, and written with the closing. */
export type ClosingStep = 'making' | 'printing' | 'writing';

const ended = (): Result<never> => fail(problem('command.cancelled'));

/**
 * Closes a quarter, or corrects its report: makes the files of what is recorded now, and sends them with the closing. Ended before that
 * is written, it leaves nothing: neither a file nor an entry.
 */
export function useCloseQuarter(quarter: string, compare: string | null, isCorrection: boolean) {
  const store = useStore();
  const platform = usePlatform();
  const send = useCommand();
  const { actor } = useRegister();
  const [step, setStep] = useState<ClosingStep>('making');
  const { isUnderWay, isLong, progress, follow, end } = useUnderWay<FileWorkProgress>();

  async function close(draft: ClosingDraft, waived: readonly ClosingCondition[]): Promise<readonly Problem[]> {
    const closed = await follow((watch) => carryOut(draft, waived, watch));
    return closed.ok ? [] : closed.problems;
  }

  async function carryOut(draft: ClosingDraft, waived: readonly ClosingCondition[], watch: FileWorkWatch): Promise<Result<unknown>> {
    const { signal, tell } = watch;
    setStep('making');
    await flushUnsent();
    const migrated = await store.migrate();
    if (!migrated.ok) return migrated;
    const last = await store.head();
    const signers = signatureMeanings.flatMap((meaning) => {
      const personId = draft.signers[meaning];
      return personId === undefined || personId === '' ? [] : [{ personId, meaning }];
    });
    const waivers = waived.map((condition) => ({ condition, reason: draft.waivers[condition]?.trim() ?? '' }));
    const signedAt = instantAfter(last);
    const correction = isCorrection ? draft.correction.trim() : null;
    const closing = { actor, signers, waivers, signedAt, correction };
    const formats = draft.formats.flatMap(writtenFormats);
    const reports = await ledgerWork(store, watch, (service, file, told) =>
      service.closingReports(file, { quarter, compare, closing, languages: draft.languages, formats }, told),
    );
    if (reports === null) return ended();
    if (!reports.ok) return reports;
    setStep('printing');
    const files = await filesOf(reports.value, watch);
    if (!files.ok) return files;
    if (signal.aborted) return ended();
    setStep('writing');
    const { head } = reports.value;
    const documents = files.value.map(({ bytes, ...file }) => ({ ...file, size: bytes.length, sha256: sha256Hex(bytes) }));
    const input = {
      quarter,
      head: { seq: head.seq, hash: head.hash },
      compare: reports.value.compare,
      reportFormat: reportFormatVersion,
      signedAt,
      signers,
      waivers,
      documents,
    };
    const writing = { signal, tell: ({ done, of }: CommandProgress) => tell({ doing: 'closing', done, of }) };
    const options = { showsProblems: true, watch: writing, documents: files.value.map(({ bytes }) => bytes) } as const;
    return correction === null ? send('quarters.close', input, options) : send('quarters.correct', { ...input, correction }, options);
  }

  async function filesOf({ files }: ClosingReports, { signal, tell }: FileWorkWatch): Promise<Result<KeptFile[]>> {
    const kept: KeptFile[] = [];
    for (const { name, format, language, content } of files) {
      const keep = (as: KeptFormat, bytes: Uint8Array) =>
        kept.push({ name: `${name}${as === 'csv' ? csvEnding : `.${as}`}`, format: as, language, bytes });
      if (typeof content !== 'string') keep(format === 'claims' ? 'json' : format, content);
      else if (format === 'html') keep('html', utf8ToBytes(content));
      else {
        tell({ doing: 'writing', done: kept.length, of: files.length });
        const printed = await orEnded(signal, platform.call('pdf.print', { html: content }));
        if (printed === null) return ended();
        if (!printed.ok) return printed;
        keep('pdf', printed.value);
      }
    }
    return ok(kept);
  }

  return { close, step, isUnderWay, isLong, progress, end };
}

/** What the worker makes for a file that is kept: beside the JSON stand its claims. */
function writtenFormats(format: KeptFormat): readonly WrittenFormat[] {
  return format === 'json' ? ['json', 'claims'] : [format];
}

/** Now, and never before the last entry: a clock may have been put back. */
function instantAfter(last: Head | null): Instant {
  const now = instantOf(Date.now());
  return last === null ? now : laterOf(now, last.at);
}
