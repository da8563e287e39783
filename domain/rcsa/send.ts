import { idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import { edit } from '../../engine/rows/changes.ts';
import { by, get } from '../../engine/rows/query.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { useCase } from '../rows.ts';
import { notOpen } from './open-round.ts';

const input = z.strictObject({
  roundId: idInput,
  sheetIds: z.array(idInput).min(1).max(100_000),
  /** The last entry that the sheets show. */
  seq: z.int().min(1),
});
type Input = z.infer<typeof input>;

/** `rcsa.send`: sheets of a round went out, as the register was after an entry. */
export const sendSheets: UseCase<'rcsa.send', Input, { readonly sent: number }> = useCase<'rcsa.send', Input, { readonly sent: number }>({
  action: 'rcsa.send',
  input,
  undoable: true,
  needs: ({ roundId }) => [get('rcsaRounds', roundId), by('rcsaSheets', 'roundId', roundId)],
  decide(found, { roundId, sheetIds, seq }, { now }) {
    const wrong = notOpen(found, roundId);
    if (wrong !== null) return fail(wrong);
    const sheets = found.by('rcsaSheets', 'roundId', roundId).filter(({ id }) => sheetIds.includes(id));
    const changes = sheets.flatMap((sheet) => edit('rcsaSheets', sheet, { sentAt: now, sentSeq: seq }) ?? []);
    return ok({ changes, answer: { sent: sheets.length } });
  },
});
