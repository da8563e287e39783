import { useCallback } from 'react';
import { useWords } from './words-context.tsx';

/** A name as it stands in a field: of something that was archived since, and is still in use, it says so. */
export function useArchivedName(): (name: string, archivedAt: string | null) => string {
  const say = useWords();
  return useCallback((name, archivedAt) => (archivedAt === null ? name : say('common:archivedNamed', { name })), [say]);
}
