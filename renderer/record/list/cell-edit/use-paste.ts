import { useState } from 'react';
import type { ImportAnswer } from '../../../../engine/imports/import-input.ts';
import { get, rowsIn } from '../../../../engine/rows/query.ts';
import type { Json, JsonObject } from '../../../../engine/values/json.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../../engine/values/result.ts';
import type { Seen } from '../../../../engine/commands/prepare.ts';
import { useCommand, type CommandOptions } from '../../../ui/register/command.ts';
import { useRegister } from '../../../ui/register/open-register.tsx';
import { loadQuestion } from '../../../ui/register/question-kinds.ts';
import { useAsked, useFormer } from '../../../ui/register/questions-context.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';
import type { PastedRows } from './pasted.ts';
import type { Pasted } from './pasted-lines.ts';

/** What a paste would change, and on which values it was looked at. */
type Looked = { readonly pasted: PastedRows; readonly answer: ImportAnswer; readonly seen: readonly Seen[] };

/** Finds out what a paste would change, as an import does, and writes it as one entry. While `isHeld` nothing is found out anew. */
export function usePaste(paste: Pasted, isHeld: boolean) {
  const store = useStore();
  const send = useCommand();
  const { names, today } = useRegister();
  const [key] = useState(() => crypto.randomUUID());
  const inputOf = ({ rows, clear }: PastedRows, trial: boolean) => ({
    table: paste.table,
    source: 'clipboard',
    service: null,
    strict: false,
    clear: [...clear],
    mapping: null,
    overwrite: true,
    sameAs: {},
    makes: {},
    names: { ...names },
    rows,
    trial,
    tells: 'first' as const,
  });

  async function look(): Promise<Result<Looked>> {
    // The reading of files is only loaded by whoever pastes.
    const { pastedRows } = await import('./pasted.ts');
    const pasted = pastedRows(paste, today);
    if (!pasted.ok) return pasted;
    const { keys, rows } = pasted.value;
    const before = (await store.ask(paste.ids.slice(0, rows.length).map((id) => get(paste.table, id)))).flatMap(rowsIn);
    const input = inputOf(pasted.value, true) as unknown as JsonObject;
    const command = { commandId: crypto.randomUUID(), action: 'register.import', input, seen: [], note: null, attributedTo: null };
    const sent = await store.send(command);
    if (!sent.ok) return fail(...sent.problems);
    const seen = before.map((row) => ({
      table: paste.table,
      id: row.id,
      fields: Object.fromEntries(keys.map((field) => [field, row[field] as Json])),
    }));
    // What the action answers is known by its name.
    return ok({ pasted: pasted.value, answer: sent.value.answer as unknown as ImportAnswer, seen });
  }

  const [asked] = useAsked(isHeld ? [] : [loadQuestion(`paste ${key}`, null, look)]);
  const result = asked?.answer ?? null;
  const looked = useFormer(result?.ok === true ? result.value : null);
  const problems: readonly Problem[] = result?.ok === false ? result.problems : asked?.problem == null ? [] : [asked.problem];
  return {
    looked: result?.ok === false ? null : looked,
    isLooking: result === null && !isHeld,
    problems,
    take: ({ pasted, seen }: Looked, options: CommandOptions) => send('register.import', inputOf(pasted, false), { ...options, seen }),
  };
}
