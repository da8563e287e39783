import { ok, type Result } from '../../../engine/values/result.ts';
import type { RegisterClient } from '../../../contract/store.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { ledgerWork, type FileWorkWatch } from '../../workers/ledger-work.ts';
import type { WrittenReport } from '../../workers/ledger-worker.ts';
import { useMade, type Made } from './made.ts';

/** A report as a finished page, and where a frame can show it. */
export type RenderedReport = { readonly html: string; readonly address: string };

/** The report that is asked for, made anew when the register moves on. */
export function useReport(request: WrittenReport): Made<RenderedReport> {
  const platform = usePlatform();
  async function make(store: RegisterClient, watch: FileWorkWatch): Promise<Result<RenderedReport> | null> {
    const made = await ledgerWork(store, watch, (service, file, tell) => service.report(file, request, 'html', tell));
    if (made === null || watch.signal.aborted) return null;
    if (!made.ok) return made;
    const html = made.value as string;
    const { address } = await platform.call('report.show', { html });
    return ok({ html, address });
  }
  return useMade(JSON.stringify(request), make);
}
