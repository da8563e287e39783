import type { Command } from '../../../engine/commands/prepare.ts';
import type { Json } from '../../../engine/values/json.ts';
import type { Result } from '../../../engine/values/result.ts';
import { registerClient } from '../../../store/client/register-client.ts';
import { startRegisterClient, startRegisterWorker } from '../../../renderer/workers/start-register-client.ts';
import type { Patience } from '../../../store/client/worker-link.ts';
import type { OpenedRegister, RegisterClient } from '../../../contract/store.ts';

export const newRegister = {
  name: '시험 등록부',
  currency: 'KRW',
  timeZone: 'Asia/Seoul',
  fiscalYearStart: 1,
  language: 'ko',
  by: '김하나',
  sampleToday: null,
} as const;

export function command(action: string, input: Json, over: Partial<Command> = {}): Command {
  return { commandId: crypto.randomUUID(), action, input, seen: [], note: null, attributedTo: null, ...over };
}

/** The value of a result that must be good. */
export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** A client on a register of its own that is open. */
export async function openedRegister(patience?: Patience): Promise<{ client: RegisterClient; opened: OpenedRegister; registerId: string }> {
  const client = startRegisterClient(patience);
  const { registerId } = good(await client.create(newRegister));
  const opened = good(await client.open(registerId));
  return { client, opened, registerId };
}

/** A question about the log that asks for everything. */
export const wholeLog = {
  since: null,
  until: null,
  record: null,
  table: null,
  action: null,
  person: null,
  before: null,
  count: 100,
} as const;

/** A second window on the same register. */
export async function otherWindow(registerId: string): Promise<RegisterClient> {
  const client = startRegisterClient();
  good(await client.open(registerId));
  return client;
}

export const marketRisk = (title: string) => ({ fields: { title, category: 'market', identifiedOn: '2025-07-01' } });

/** Records a market risk and answers its id. */
export async function recordRisk(client: RegisterClient, title: string): Promise<string> {
  const { answer } = good(await client.send(command('risks.create', marketRisk(title))));
  return (answer as { id: string }).id;
}

/** A client whose worker can be killed, as a crash or a lack of memory does. */
export function mortalClient(patience: Patience): { client: RegisterClient; kill(): void } {
  let worker: Worker | null = null;
  const client = registerClient(() => (worker = startRegisterWorker()), patience);
  return { client, kill: () => worker?.terminate() };
}

/** Rows of a risk import with `count` market risks; every tenth title is Korean. */
export function importOf(count: number, source = 'risks.csv'): Json {
  const rows = Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    fields: {
      title: index % 10 === 0 ? `금리 변동 ${index}` : `Rates move ${index}`,
      category: 'market',
      identifiedOn: '2025-07-01',
      event: `What would happen in case ${index}, told in a sentence or two so that the row has a usual size.`,
    },
  }));
  return { table: 'risks', source, service: null, strict: true, names: {}, rows };
}
