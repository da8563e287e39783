import { useMemo } from 'react';
import type { Mentionable } from '../../../engine/values/mentions.ts';
import { useRows } from '../../ui/register/answers.ts';
import { useRegister } from '../../ui/register/open-register.tsx';

/** A person as a note may mention them; whoever was archived may stand in a note, and is not offered. */
export type Person = Mentionable & { readonly isArchived: boolean };

const nobody: readonly Person[] = [];

/** The people of the register; none until they are known. */
export function usePeople(): readonly Person[] {
  const rows = useRows('people');
  const { names } = useRegister();
  return useMemo(
    () => rows?.map(({ id, code, archivedAt }) => ({ id, code, name: names[id] ?? null, isArchived: archivedAt !== null })) ?? nobody,
    [rows, names],
  );
}
