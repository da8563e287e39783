import { closeSync, openSync, writeSync } from 'node:fs';
import { journalFolder } from '../../../../node/journal/journal-folder.ts';
import { longChain } from './long-chain.ts';
import { randomNumbers } from './random-numbers.ts';
import { append, name, series } from './series.ts';

// A process that is there to be killed: writing-process.mjs FOLDER SAID SEED
// It goes on with the journal as it finds it. To the file SAID, which outlives it, it writes each entry that was acknowledged
// (`acked 7`), and each backup before the journal goes on from it (`backup 7`; `erasure 7` where nothing older may stay).

const [folder = '', said = '', seed = '1'] = process.argv.slice(2);
const log = openSync(said, 'a');
const say = (line: string): number => writeSync(log, `${line}\n`);
const random = randomNumbers(Number(seed));
const journal = journalFolder(folder, Date.now);
const chain = longChain(160);

await journal.tidy([]);
const [found] = await journal.known();
let head = found?.head.seq ?? 0;
// No backup from before an erasure is made after it: it would hold the name that was erased.
let erasedUpTo = found?.base?.seq ?? 0;
say('started');
while (head < chain.length - 8) {
  // Now and then an answer was lost, and what was acknowledged is sent again.
  const from = Math.max(0, head - (random(4) === 0 ? random(3) : 0));
  const to = head + 1 + random(4);
  const answer = await append(journal, chain[from - 1]?.head ?? null, chain.slice(from, to));
  if (!answer.ok || answer.value.state !== 'taken') {
    say(`refused ${JSON.stringify(answer)}`);
    break;
  }
  head = to;
  say(`acked ${head}`);
  if (random(3) > 0) continue;
  // A backup may be older than what was written since.
  const at = Math.max(1, erasedUpTo, head - random(3));
  const erases = random(4) === 0;
  if (erases) erasedUpTo = at;
  say(`${erases ? 'erasure' : 'backup'} ${at}`);
  const rotated = await journal.rotate(series, { name, head: chain[at - 1]?.head ?? { seq: 0, hash: '' }, erases });
  if (!rotated.ok) say(`refused ${JSON.stringify(rotated)}`);
}
closeSync(log);
