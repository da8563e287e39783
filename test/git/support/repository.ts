import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, gone afterwards. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Git as a person would run it, but for what this machine's own configuration says. */
export function git(folder: string, args: readonly string[], input: string | Buffer = ''): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
  return execFileSync('git', args, { cwd: folder, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }).trim();
}

/** Settings as the repository's own configuration has them, each by its whole key. */
export function configure(folder: string, settings: Readonly<Record<string, string>>): void {
  const text = Object.entries(settings).map(([key, value]) => {
    const [section = '', ...parts] = key.split('.');
    const name = parts.pop() ?? '';
    const of = parts.length === 0 ? `[${section}]` : `[${section} "${parts.join('.')}"]`;
    return `${of}\n\t${name} = "${value.replaceAll('"', '\\"')}"\n`;
  });
  appendFileSync(join(folder, '.git/config'), text.join(''));
}

export type Written = {
  /** Whoever wrote it: `Name <address>`. */
  readonly author?: string;
  readonly subject: string;
  readonly body?: string;
  /** Hours after the first of January 2025 in UTC. */
  readonly at: number;
  readonly authoredAt?: number;
  readonly zone?: string;
  /** What the commit makes of files; `null` takes one away. */
  readonly files?: Readonly<Record<string, string | Buffer | null>>;
  /** The commit that it follows; by default the one before on its branch, of a new branch none. */
  readonly from?: string;
  readonly merges?: string;
};

export const start = Date.UTC(2025, 0, 1) / 1000;
/** The instant so many hours after the start. */
export const hour = (hours: number) => new Date((start + hours * 3600) * 1000).toISOString();
export const lines = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name} ${index + 1}\n`).join('');

/**
 * A repository in `folder`, made of commits as they are told. Each is known by a name of its own. `ids`: of one that is there,
 * the commits that were told already.
 */
export function repositoryIn(folder: string, ids: Map<string, string> | null = null) {
  if (ids === null) git(folder, ['init', '--quiet', '--initial-branch=main']);
  return told(folder, ids ?? new Map<string, string>());
}

function told(folder: string, ids: Map<string, string>) {
  const seconds = (hours: number) => Math.round(start + hours * 3600);

  function run(stream: readonly (string | Buffer)[]): void {
    const bytes = Buffer.concat(stream.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    git(folder, ['fast-import', '--quiet', '--export-marks=.git/marks'], bytes);
  }
  const data = (text: string | Buffer) => [`data ${Buffer.byteLength(text)}\n`, text, '\n'];
  const idOf = (name: string) => ids.get(name) ?? name;

  return {
    folder,
    ids,
    id: idOf,
    commit(name: string, branch: string, written: Written): string {
      const {
        author = 'Kim <kim@example.com>',
        subject,
        body = '',
        at,
        authoredAt = at,
        zone = '+0000',
        files = {},
        from,
        merges,
      } = written;
      const stream: (string | Buffer)[] = [`commit refs/heads/${branch}\nmark :1\n`];
      stream.push(`author ${author} ${seconds(authoredAt)} ${zone}\ncommitter Release <release@example.com> ${seconds(at)} ${zone}\n`);
      stream.push(...data(body === '' ? subject : `${subject}\n\n${body}`));
      const before = from ?? ids.get(`branch ${branch}`);
      if (before !== undefined) stream.push(`from ${idOf(before)}\n`);
      if (merges !== undefined) stream.push(`merge ${idOf(merges)}\n`);
      for (const [path, text] of Object.entries(files)) {
        if (text === null) stream.push(`D ${path}\n`);
        else stream.push(`M 100644 inline ${path}\n`, ...data(text));
      }
      run(stream);
      const id = /^:1 ([0-9a-f]+)$/m.exec(readFileSync(join(folder, '.git/marks'), 'utf8'))?.[1] ?? '';
      ids.set(name, id);
      ids.set(`branch ${branch}`, id);
      return id;
    },
    /** A tag that says when it was made, and by whom. */
    tag(name: string, commit: string, at: number): void {
      run([`tag ${name}\nfrom ${idOf(commit)}\ntagger Release <release@example.com> ${seconds(at)} +0900\n`, ...data(name)]);
    },
    /** A tag that only names a commit. */
    lightTag(name: string, object: string): void {
      git(folder, ['tag', '--force', name, idOf(object)]);
    },
  };
}

export type TestRepository = ReturnType<typeof repositoryIn>;
