import { useEffect, useState } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { useMoved } from '../../ui/register/moved.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import { ledgerWork } from '../../workers/ledger-work.ts';
import type { WrittenReport } from '../../workers/ledger-worker.ts';

export type RenderedReport = { readonly html: string; readonly address: string };

/** The report as a finished page, and where a frame can show it. It is made anew when the register moves on. */
export function useReport(request: WrittenReport | null): {
  readonly report: RenderedReport | null;
  readonly making: boolean;
  readonly problems: readonly Problem[];
  readonly again: () => void;
} {
  const store = useStore();
  const platform = usePlatform();
  const [report, setReport] = useState<RenderedReport | null>(null);
  const [making, setMaking] = useState(true);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [generation, setGeneration] = useState(0);
  const key = request === null ? null : JSON.stringify(request);
  useMoved(null, () => setGeneration((was) => was + 1));
  useEffect(() => {
    if (key === null) return undefined;
    const stop = new AbortController();
    setMaking(true);
    // Several commits in a row make one report.
    const timer = setTimeout(() => void make(), generation === 0 ? 0 : 600);
    async function make() {
      try {
        const outcome = await ledgerWork(store, stop.signal, (service, file) =>
          service.report(file, JSON.parse(key ?? 'null') as WrittenReport, 'html'),
        );
        if (outcome === null || stop.signal.aborted) return;
        if (outcome.ok && typeof outcome.value === 'string') {
          const { address } = await platform.call('report.show', { html: outcome.value });
          setReport({ html: outcome.value, address });
          setProblems([]);
        } else if (!outcome.ok) setProblems(outcome.problems);
      } catch (error) {
        if (!stop.signal.aborted) setProblems([problemOfCall(error)]);
      }
      setMaking(false);
    }
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key, store, platform, generation]);
  return { report, making, problems, again: () => setGeneration((was) => was + 1) };
}
