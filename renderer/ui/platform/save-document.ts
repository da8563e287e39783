import { useCallback } from 'react';
import { safeFileName } from '../../../engine/values/file-name.ts';
import { fail, type Result } from '../../../engine/values/result.ts';
import type { FileKind } from '../../../contract/host.ts';
import { problemOfCall } from '../recovery/problem-of-call.ts';
import { useStore } from '../register/store-context.tsx';
import { usePlatform } from './platform-context.tsx';

/**
 * Lets a person save a document that is kept beside the ledger. Its bytes are checked against their hash before they leave the store, and
 * are only ever written to a file: nothing opens or shows them. Answers under which name they were saved; `null` where nobody chose one.
 */
export function useSaveDocument(): (kind: FileKind, hash: string, name: string) => Promise<Result<{ readonly name: string } | null>> {
  const store = useStore();
  const platform = usePlatform();
  return useCallback(
    async (kind, hash, name) => {
      try {
        const bytes = await store.document(hash);
        if (!bytes.ok) return bytes;
        return await platform.call('files.saveAs', { kind, name: safeFileName(name), bytes: bytes.value });
      } catch (error) {
        return fail(problemOfCall(error));
      }
    },
    [store, platform],
  );
}
