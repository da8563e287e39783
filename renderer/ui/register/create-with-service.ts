import { useCallback } from 'react';
import type { Committed } from '../../../engine/commands/memory-register.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import type { Result } from '../../../engine/values/result.ts';
import type { ChosenService } from '../fields/service-choice.tsx';
import { idIn, useCommand } from './command.ts';

/** Records an incident or a release; a service that is only named is made first. `made` says which service it then was. */
export function useCreateWithService() {
  const send = useCommand();
  return useCallback(
    async (
      action: 'incidents.create' | 'releases.create',
      fields: JsonObject,
      service: ChosenService,
      subject: string,
      made: (service: ChosenService) => void,
    ): Promise<Result<Committed>> => {
      let serviceId = service.id;
      if (serviceId === null) {
        const created = await send('services.create', { fields: { name: service.name } }, { subject: service.name, showsProblems: true });
        if (!created.ok) return created;
        serviceId = idIn(created.value);
        // Were the record refused, the next attempt must not make the service again.
        made({ id: serviceId, name: service.name });
      }
      return send(action, { fields: { ...fields, serviceId } }, { subject, showsProblems: true });
    },
    [send],
  );
}
