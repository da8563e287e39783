import { useCallback, useMemo } from 'react';
import type { Candidate } from '../../../domain/delivery/candidates.ts';
import type { Causes } from '../../../domain/delivery/causes.ts';
import { reasonText } from '../../../words/cause-reason.ts';
import { useRowsById } from '../../ui/register/answers.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';

/** Says why something is a candidate, and names its service. Services are known once they were asked for: until then they have no name. */
export function useReasons(found: readonly Candidate[]) {
  const say = useWords();
  const language = useLanguage();
  const ids = useMemo(() => [...new Set(found.map(({ delivery }) => delivery.serviceId))], [found]);
  const services = useRowsById('services', ids);
  const serviceName = useCallback((id: string) => services?.get(id)?.name ?? '', [services]);
  const reasons = useCallback(
    ({ delivery, reasons: why }: Candidate, returns: Causes['returns']) =>
      why.map((reason) => reasonText(reason, delivery.table, { say, language, delivery: (id) => returns[id] ?? null })),
    [say, language],
  );
  return { serviceName, reasons };
}
