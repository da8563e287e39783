import { runInMemory } from '../domain/register/in-memory.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { type MemoryRegister } from '../engine/commands/memory-register.ts';
import { ok, type Result } from '../engine/values/result.ts';
import { textIn } from '../engine/values/json.ts';
import { enteringText, nameKey } from '../engine/values/text.ts';
import type { Machine } from './command.ts';
import { replica } from './machine.ts';

type Named = Pick<MemoryRegister, 'replay'> & { readonly privates: ReadonlyMap<string, { readonly value: string }> };

/** The person of that name, `null` where there is none. Of two people of one name, the one who was recorded first. What nobody sees in a name makes no second person. */
export function personNamed(memory: Named, name: string): string | null {
  const wanted = enteringText(name).trim();
  const named = [...tableOf(memory.replay, 'people').values()].map((person) => ({
    id: textIn(person, 'id'),
    name: memory.privates.get(textIn(person, 'name'))?.value ?? null,
  }));
  const alike = (one: string | null) => one !== null && nameKey(one) === nameKey(wanted);
  return (named.find((one) => one.name === wanted) ?? named.find((one) => alike(one.name)))?.id ?? null;
}

/** The person of that name who operates. One whom the register does not know introduces himself: the entry that adds him is his own. */
export async function operatorOf(memory: MemoryRegister, name: string, machine: Machine): Promise<Result<{ readonly actor: string }>> {
  const known = personNamed(memory, name);
  if (known !== null) return ok({ actor: known });
  const actor = machine.newId();
  const introduced = await runInMemory(
    memory,
    {
      commandId: machine.newId(),
      action: 'people.create',
      input: { fields: { name: enteringText(name).trim(), role: null } },
      seen: [],
      note: null,
      attributedTo: null,
    },
    { now: machine.now(), newId: () => actor, randomBytes: machine.randomBytes, actor, replica },
  );
  return introduced.ok ? ok({ actor }) : introduced;
}
