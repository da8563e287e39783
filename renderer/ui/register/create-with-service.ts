import { useCallback } from 'react';
import type { Created } from '../../../engine/commands/create.ts';
import type { Committed } from '../../../engine/commands/memory-register.ts';
import type { Result } from '../../../engine/values/result.ts';
import type { ChosenService } from '../fields/service-choice.tsx';
import { useCommand } from './command.ts';

/** Records what belongs to a service; a service that is only named is made first. `made` says which service it then was. */
export function useCreateWithService() {
  const send = useCommand();
  return useCallback(
    async (
      service: ChosenService,
      create: (serviceId: string) => Promise<Result<Committed<Created>>>,
      onCreated: (service: ChosenService) => void,
    ): Promise<Result<Committed<Created>>> => {
      if (service.id !== null) return create(service.id);
      const created = await send('services.create', { fields: { name: service.name } }, { subject: service.name, showsProblems: true });
      if (!created.ok) return created;
      const { id } = created.value.answer;
      // Were the record refused, the next attempt must not make the service again.
      onCreated({ id, name: service.name });
      return create(id);
    },
    [send],
  );
}
