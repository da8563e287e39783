import { useState } from 'react';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { ok, type Result } from '../../../engine/values/result.ts';
import { flushUnsent } from '../../state/saving.ts';
import { followed } from '../../ui/notices/followed.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { fileWorkWords } from '../../ui/progress/far.ts';
import { orEnded } from '../../ui/progress/or-ended.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ledgerWork, type FileWorkWatch } from '../../workers/ledger-work.ts';
import type { WrittenFormat, WrittenReport } from '../../workers/ledger-worker.ts';

/**
 * Makes a report of what is recorded by then, and writes it to a file that the person names, `fileName` unless another; says what came
 * of it. While it is made that is said, and it can be ended: then there is no file.
 */
export function useSaveReport(): {
  readonly working: boolean;
  readonly save: (request: WrittenReport, format: WrittenFormat, fileName: string) => Promise<void>;
} {
  const say = useWords();
  const store = useStore();
  const platform = usePlatform();
  const problemText = useProblemText();
  const [working, setWorking] = useState(false);

  const bytesOf = async (request: WrittenReport, format: WrittenFormat, watch: FileWorkWatch): Promise<Result<Uint8Array> | null> => {
    const outcome = await ledgerWork(store, watch, (service, file, tell) => service.report(file, request, format, tell));
    if (outcome === null || !outcome.ok) return outcome;
    if (typeof outcome.value !== 'string') return ok(outcome.value);
    if (format !== 'pdf') return ok(utf8ToBytes(outcome.value));
    return orEnded(watch.signal, platform.call('pdf.print', { html: outcome.value }));
  };
  const save = async (request: WrittenReport, format: WrittenFormat, fileName: string) => {
    setWorking(true);
    try {
      await flushUnsent();
      const bytes = await followed(fileWorkWords(say, say('quarters:making')), (watch) => bytesOf(request, format, watch));
      if (bytes === null) return;
      const saved = bytes.ok ? await platform.call('files.saveAs', { kind: 'report', name: fileName, bytes: bytes.value }) : bytes;
      if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
      else if (saved.value !== null) notify(say('quarters:exported', { name: saved.value.name }));
    } finally {
      setWorking(false);
    }
  };
  return { working, save };
}
