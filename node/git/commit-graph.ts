import type { GraphCommit } from '../../domain/history/graph.ts';
import type { Result } from '../../engine/values/result.ts';
import { ok } from '../../engine/values/result.ts';
import type { Git } from './git.ts';

/** All commits that one reaches, parents before children. */
export async function readGraph(git: Git, tip: string): Promise<Result<readonly GraphCommit[]>> {
  const commits: GraphCommit[] = [];
  const decoder = new TextDecoder();
  let rest = '';
  const done = await git.stream({
    args: ['rev-list', '--topo-order', '--reverse', '--parents', '--timestamp', '--end-of-options', tip, '--'],
    take(bytes) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [committedAt = '', commit = '', ...parents] = line.split(' ');
        commits.push({ commit, parents, committedAt: Number(committedAt) });
      }
    },
  });
  return done.ok ? ok(commits) : done;
}
