import { measureRows, type BenchRow, type Measured } from '../bench.ts';
import { bowTieRows } from './bow-tie-part.ts';
import { drawingRows } from './drawing-part.ts';
import { entriesRoom, entriesRows } from './entries-part.ts';
import { risksRoom, risksRows } from './risks-part.ts';
import { importRoom, importRows } from './import-part.ts';
import { longest } from './watch.ts';

/** What was waited for over all rows before these. */
const waited: readonly BenchRow<unknown>[] = [
  {
    name: 'longest silence of the worker',
    floor: null,
    goal: 2_000,
    measure: () => Promise.resolve({ value: longest.silence, floor: null }),
  },
  {
    name: 'longest block of the page while the store works',
    floor: null,
    goal: 50,
    measure: () => Promise.resolve({ value: longest.block, floor: null }),
  },
];

type Say = (line: string) => void;

async function risks(size: number, workerBytes: () => Promise<number>, say: Say): Promise<Measured[]> {
  return measureRows([...risksRows, ...waited], await risksRoom(size, workerBytes), `${size.toLocaleString('en')} risks`, say);
}

async function entries(size: number, address: string, workerBytes: () => Promise<number>, say: Say): Promise<Measured[]> {
  const response = await fetch(address);
  const file = new Uint8Array(await response.arrayBuffer());
  return measureRows([...entriesRows, ...waited], await entriesRoom(size, file, workerBytes), `${size.toLocaleString('en')} entries`, say);
}

async function imports(size: number, workerBytes: () => Promise<number>, say: Say): Promise<Measured[]> {
  return measureRows([...importRows, ...waited], await importRoom(size, workerBytes), `${size.toLocaleString('en')} rows`, say);
}

async function drawing(say: Say): Promise<Measured[]> {
  return [...(await measureRows(drawingRows, null, 'a year', say)), ...(await measureRows(bowTieRows, null, '60 controls', say))];
}

Object.assign(globalThis, { bench: { risks, entries, imports, drawing } });
