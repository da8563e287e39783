import { useState } from 'react';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { ok, type Result } from '../../../engine/values/result.ts';
import { flushUnsent } from '../../state/saving.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ledgerWork } from '../../workers/ledger-work.ts';
import type { WrittenFormat, WrittenReport } from '../../workers/ledger-worker.ts';

/** Makes a report of what is recorded by then, and writes it to a file that the person names, `fileName` unless another; says what came of it. */
export function useSaveReport(): {
  readonly working: boolean;
  readonly save: (request: WrittenReport, format: WrittenFormat, fileName: string) => Promise<void>;
} {
  const say = useWords();
  const store = useStore();
  const platform = usePlatform();
  const problemText = useProblemText();
  const [working, setWorking] = useState(false);

  const bytesOf = async (request: WrittenReport, format: WrittenFormat): Promise<Result<Uint8Array>> => {
    const outcome = await ledgerWork(store, new AbortController().signal, (service, file) => service.report(file, request, format));
    if (outcome === null || !outcome.ok) return outcome ?? { ok: false, problems: [{ code: 'unexpected', args: { value: format } }] };
    if (typeof outcome.value !== 'string') return ok(outcome.value);
    return format === 'pdf' ? platform.call('pdf.print', { html: outcome.value }) : ok(utf8ToBytes(outcome.value));
  };
  const save = async (request: WrittenReport, format: WrittenFormat, fileName: string) => {
    setWorking(true);
    await flushUnsent();
    const bytes = await bytesOf(request, format);
    const saved = bytes.ok ? await platform.call('files.saveAs', { kind: 'report', name: fileName, bytes: bytes.value }) : bytes;
    setWorking(false);
    if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
    else if (saved.value !== null) notify(say('quarters:exported', { name: saved.value.name }));
  };
  return { working, save };
}
