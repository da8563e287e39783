import { mapSteps, openedMapper, toTake } from '../../../renderer/features/import/mapper/mapper-state.ts';
import { startImportWork } from '../../../renderer/workers/import-work.ts';
import { theirCsv, theirXlsx } from '../their-risks.ts';
import { command, createRegister, good, allRows } from './register.ts';
import { watchedClient } from './watch.ts';
import { floorDatabase, writeChunks } from './floors.ts';
export async function profiled(size: number, kind: string) {
  const client = watchedClient();
  await createRegister(client);
  const work = startImportWork();
  const name = kind === 'csv' ? 'theirs.csv' : 'theirs.xlsx';
  const bytes = kind === 'csv' ? new TextEncoder().encode(theirCsv(size)) : theirXlsx(size);
  const t: Record<string, number> = {};
  let at = performance.now();
  const lap = (n: string) => {
    t[n] = Math.round(performance.now() - at);
    at = performance.now();
  };
  const opened = good(
    await work.open({ name, bytes }, { table: null, language: 'en', today: '2026-01-01', names: {} }, client.reader()),
  ) as any;
  lap('open');
  const mapping = toTake({ ...openedMapper(opened.view), passed: mapSteps }).mapping;
  const { count } = await work.apply(mapping, {}, () => undefined);
  lap('apply');
  const input = {
    table: 'risks',
    source: name,
    service: null,
    strict: true,
    clear: [],
    names: {},
    mapping: { id: null, name: 'bench', mapping },
    overwrite: false,
    sameAs: {},
    makes: {},
  };
  const pv = good(await work.preview({ ...input, trial: true }, client.reader(), () => undefined));
  lap('dry');
  (t as any).pv = JSON.stringify(pv).slice(0, 600);
  let parts = 0;
  let first = 0;
  const rows = {
    count,
    part: async (b: number, m: number) => {
      const p0 = performance.now();
      const r = await work.part(b, m);
      parts += performance.now() - p0;
      first = performance.now();
      return r;
    },
  };
  const t0 = performance.now();
  let told: any[] = [];
  good(
    await client.send(command('register.import', { ...input, trial: false, rows: [] } as any), {
      rows,
      tell: (p) => {
        told.push([Math.round(performance.now() - t0), p.done]);
      },
    }),
  );
  t['sendAhead'] = Math.round(first - t0);
  t['parts'] = Math.round(parts);
  lap('write');
  (t as any).told = JSON.stringify(told.filter((_, i) => i % Math.ceil(told.length / 8) === 0 || i === told.length - 1));
  await client.settled();
  lap('settled');
  const all = [...(await allRows(client, 'risks')), ...(await allRows(client, 'assessments'))];
  lap('allRows');
  const db = await floorDatabase();
  at = performance.now();
  await writeChunks(db, all);
  lap('floorWrite');
  return t;
}
