import { edit } from '../../engine/rows/changes.ts';
import { get } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { useCase } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';

const forkInput = z.strictObject({ seq: z.int().min(1), hash: z.string() });

/** `register.fork`: makes a separate copy of a diverged register: an id of its own, and where it left the original. */
export const forkRegister = useCase({
  action: 'register.fork',
  input: forkInput,
  undoable: false,
  needs: () => [get('settings', settingsId)],
  decide(found, { seq, hash }, context) {
    const settings = found.get('settings', settingsId);
    if (settings === null) return fail(problem('command.needsRegister'));
    const registerId = context.newId();
    const change = edit('settings', settings, { registerId, forkedFrom: { registerId: settings.registerId, seq, hash } });
    return ok({ changes: change ? [change] : [], answer: { registerId } });
  },
});
