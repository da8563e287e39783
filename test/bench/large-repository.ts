import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Files that the commits change, and lines of each. */
const [files, linesOfFile] = [2_000, 40];

/**
 * Makes a repository of so many commits, of which each tenth merges a branch, with a tag for every hundred: each commit changes
 * three files in forty folders. It is the same on every run.
 */
export async function makeRepository(folder: string, commits: number): Promise<void> {
  await run(['init', '--quiet', '--initial-branch=main', folder]);
  const stream = spawn('git', ['-C', folder, 'fast-import', '--quiet'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(stream, 'close');
  const contents = Array.from({ length: files }, (_, file) => Array.from({ length: linesOfFile }, (_, line) => `line ${line} of ${file}`));
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  let pending = '';
  const write = async (text: string) => {
    pending += text;
    if (pending.length < 1 << 20) return;
    if (!stream.stdin.write(pending)) await once(stream.stdin, 'drain');
    pending = '';
  };
  for (let at = 1; at <= commits; at += 1) {
    // Of ten commits the eighth and ninth are on a branch, which the tenth merges.
    const turn = at % 10;
    const isSide = turn === 8 || turn === 9;
    const before = turn === 0 ? at - 3 : at - 1;
    const when = 1_400_000_000 + at * 3_600;
    const message = `Change ${at} of the large repository\n\nIt says why in a line or two, as people do.\n`;
    const head = `commit refs/heads/${isSide ? 'side' : 'main'}\nmark :${at}\nauthor P${at % 40} <p${at % 40}@example.com> ${when - 7_200} +0900\n`;
    await write(`${head}committer C <c@example.com> ${when} +0900\ndata ${Buffer.byteLength(message)}\n${message}`);
    if (before > 0) await write(`from :${before}\n${turn === 0 ? `merge :${at - 1}\n` : ''}`);
    const touched = at === 1 ? contents.keys() : turn === 0 ? [] : [random(files), random(files), random(files)];
    for (const file of touched) {
      const text = contents[file] as string[];
      for (let line = 0; line < 5; line += 1) text[random(linesOfFile)] = `changed by ${at}, ${line}`;
      const bytes = `${text.join('\n')}\n`;
      await write(`M 100644 inline area-${file % 40}/file-${file}.ts\ndata ${Buffer.byteLength(bytes)}\n${bytes}`);
    }
    if (turn === 0 && at % 100 === 0) await write(`reset refs/tags/v${at / 100}\nfrom :${at}\n\n`);
  }
  stream.stdin.end(pending);
  await ended;
}

/** Runs git to its end and throws away what it writes. Answers the milliseconds that it took. */
export async function run(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`git ${args.join(' ')}: status ${status}`);
  return performance.now() - start;
}
