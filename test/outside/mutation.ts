import { runInMemory } from '../../domain/register/in-memory.ts';
import { rowsOf } from '../../domain/register/in-memory.ts';
import type { FiscalCalendar } from '../../domain/quarters/quarter.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { Json } from '../../engine/values/json.ts';
import { epochOf, instantOf } from '../../engine/values/time.ts';
import type { Random } from '../fuzz/random.ts';
import { command } from '../support/memory.ts';
import { momentsOf } from './moments.ts';
import { randomCommand } from './random-command.ts';

const day = 86_400_000;
/** So many commands are drawn; about a third of them are refused. */
const commands = 60;

/** Goes on with a register by random commands at random instants after its last entry, first of all under another calendar. */
export async function mutate(register: MemoryRegister, random: Random, calendar: FiscalCalendar): Promise<void> {
  let clock = epochOf(register.replay.head?.at ?? '');
  let ids = 0;
  const actor = register.entries[0]?.header.actor ?? '';
  const people = () => rowsOf(register, 'people').map(({ id }) => id);
  const run = (action: string, input: Json, documents: readonly Uint8Array[] = []) => {
    const attributedTo = random.oneIn(5) ? random.pick(people()) : null;
    const note = random.oneIn(3) ? `까닭 ${random.below(100)}` : null;
    return runInMemory(register, command(action, input, { attributedTo, note, documents }), {
      now: instantOf(clock),
      replica: 'drawn',
      actor,
      newId: () => `drawn-${(ids += 1)}`,
      randomBytes: (count) => new Uint8Array(count).map(() => random.below(256)),
    });
  };
  const changed = await run('settings.edit', { id: settingsId, fields: { ...calendar } });
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  const moments = momentsOf(random, calendar);
  for (let count = 0; count < commands; count += 1) {
    // Several are often recorded on one day, now and then nothing for weeks, and some at the last or first instant of a quarter.
    const edges = moments.quarters.map(({ start }) => epochOf(start) - random.below(2)).filter((edge) => edge > clock);
    clock = random.oneIn(8) ? (edges[0] ?? clock) : clock + random.pick([0, 1, 60_000, 3_600_000, day, 6 * day, 25 * day]);
    const sent = randomCommand({ register, random, moments });
    if (sent !== null) await run(sent.action, sent.input, sent.documents);
  }
}
