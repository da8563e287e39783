import type { Readable } from 'node:stream';
import { simpleGit } from 'simple-git';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { configuration, setOnPurpose, surroundingsOf } from './hardened.ts';

/** One call of git. What it writes is handed on as it comes. */
export type GitCall = {
  readonly args: readonly string[];
  /** Configuration of this call beside that of every call. */
  readonly configuration?: readonly string[];
  readonly input?: string;
  readonly take: (bytes: Uint8Array) => void;
};

/** So much of what git says beside its answer is looked through. */
const longestWarning = 100_000;

/** Runs git on one repository; never what the repository would have it run. */
export type Git = {
  readonly stream: (call: GitCall) => Promise<Result<null>>;
  /** All that a call writes, for calls that write little. */
  readonly text: (...args: readonly string[]) => Promise<Result<string>>;
};

/** `repository`: where its data lie. `empty`: a folder without anything, in which git runs. */
export function gitOn(repository: string, empty: string, signal: AbortSignal): Git {
  const surroundings = surroundingsOf(repository, empty, process.env);

  async function stream({ args, configuration: further = [], input, take }: GitCall): Promise<Result<null>> {
    let thrown: unknown = null;
    let warned = '';
    const git = simpleGit({
      baseDir: empty,
      abort: signal,
      config: [...configuration, ...further],
      unsafe: setOnPurpose,
      allowEnvironment: Object.keys(surroundings),
      completion: { onClose: true, onExit: false },
      ...(input === undefined ? {} : { input: () => input }),
    })
      .env({ ...surroundings })
      .outputHandler((_command, stdout, stderr) => {
        (stderr as Readable).on('data', (bytes: Uint8Array) => {
          if (warned.length < longestWarning) warned += String(bytes);
        });
        (stdout as Readable).on('data', (bytes: Uint8Array) => {
          try {
            if (thrown === null) take(bytes);
          } catch (error) {
            thrown = error;
          }
        });
      });
    try {
      await git.raw(['--no-pager', ...args]);
    } catch (error) {
      return fail(gitProblem(error, signal));
    }
    if (thrown !== null) throw thrown;
    // Git goes on without a branch or a tag that it cannot read; figures without it would be wrong.
    const broken = /ignoring broken ref \S+/.exec(warned)?.[0];
    return broken === undefined ? ok(null) : fail(problem('git.broken', undefined, { value: broken }));
  }

  return {
    stream,
    async text(...args) {
      const parts: Uint8Array[] = [];
      const done = await stream({ args, take: (bytes) => parts.push(bytes) });
      return done.ok ? ok(Buffer.concat(parts).toString('utf8')) : done;
    },
  };
}

/** What git said when it failed, as a problem to show. */
function gitProblem(error: unknown, signal: AbortSignal): Problem {
  if (signal.aborted) return problem('command.cancelled');
  const said = error instanceof Error ? error.message : String(error);
  if (/spawn \S*git\S* ENOENT/.test(said)) return problem('git.notInstalled');
  if (/promisor|lazy fetching|transport '.*' not allowed/.test(said)) return problem('git.partial');
  if (/not a git repository/.test(said)) return problem('git.notARepository');
  const lines = said.split('\n').map((line) => line.trim());
  const line = lines.find((each) => /^(fatal|error):/.test(each)) ?? lines.find((each) => each !== '') ?? '';
  return problem('git.broken', undefined, { value: line.replace(/^(fatal|error): /, '').slice(0, 300) });
}
