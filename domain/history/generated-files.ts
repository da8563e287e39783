import { matchesPath } from './glob.ts';

/** Files that record what was resolved, and that nobody writes, by name. */
export const lockFiles: readonly string[] = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
  'deno.lock',
  'Cargo.lock',
  'go.sum',
  'go.work.sum',
  'poetry.lock',
  'Pipfile.lock',
  'uv.lock',
  'pdm.lock',
  'Gemfile.lock',
  'composer.lock',
  'mix.lock',
  'pubspec.lock',
  'Podfile.lock',
  'Package.resolved',
  'packages.lock.json',
  'gradle.lockfile',
  'flake.lock',
];

/** Ends of the names of files that a program writes. */
export const generatedEndings: readonly string[] = ['.min.js', '.min.css', '.js.map', '.css.map', '.pb.go', '_pb2.py', '.g.dart'];

/** Folders of built or fetched files, at any depth. */
export const generatedFolders: readonly string[] = ['dist', 'node_modules'];

/** The text of a `.gitattributes`, and the folder in which it lies, with `/` at its end (`''`: the uppermost). */
export type AttributesFile = { readonly folder: string; readonly text: string };

/** Whether files that match are generated: `null` takes back what was said before. */
type Rule = { readonly folder: string; readonly pattern: string; readonly generated: boolean | null };

/** The most rules that are looked at: every path is held against each. */
const mostRules = 2_000;
/** So many answers are kept. */
const mostKept = 50_000;

/**
 * Whether a file is generated: by what `linguist-generated` in the attributes of the repository says, where it says anything
 * (a file in a deeper folder, and the later line, decides), else by lists of names.
 */
export function generatedFiles(attributes: readonly AttributesFile[]): (path: string) => boolean {
  const byDepth = [...attributes].sort((a, b) => a.folder.split('/').length - b.folder.split('/').length);
  const rules = byDepth.flatMap(rulesOf).slice(0, mostRules).reverse();
  const kept = new Map<string, boolean>();
  return (path) => {
    let answer = kept.get(path);
    if (answer === undefined) {
      const said = rules.find((rule) => path.startsWith(rule.folder) && matchesPath(rule.pattern, path.slice(rule.folder.length)));
      answer = said?.generated ?? isGeneratedByName(path);
      if (kept.size >= mostKept) kept.clear();
      kept.set(path, answer);
    }
    return answer;
  };
}

function isGeneratedByName(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return lockNames.has(name) || generatedEndings.some((ending) => name.endsWith(ending)) || parts.some((part) => builtFolders.has(part));
}
const lockNames = new Set(lockFiles);
const builtFolders = new Set(generatedFolders);

function rulesOf({ folder, text }: AttributesFile): Rule[] {
  return text.split(/\r?\n/).flatMap((line): Rule[] => {
    const [pattern = '', ...attributes] = line.trim().split(/[ \t]+/);
    if (pattern === '' || pattern.startsWith('#') || pattern.startsWith('!') || pattern.startsWith('"') || pattern.startsWith('[attr]')) {
      return [];
    }
    const said = attributes.flatMap((attribute) => meanings.get(attribute) ?? []).at(-1);
    return said === undefined ? [] : [{ folder, pattern, generated: said.generated }];
  });
}

const meanings = new Map<string, Pick<Rule, 'generated'>>([
  ['linguist-generated', { generated: true }],
  ['linguist-generated=true', { generated: true }],
  ['-linguist-generated', { generated: false }],
  ['linguist-generated=false', { generated: false }],
  ['!linguist-generated', { generated: null }],
]);
