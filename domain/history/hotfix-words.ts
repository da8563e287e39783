const hotfix = String.raw`(?:hot[-_ ]?fix(?:es)?(?![\p{L}\p{N}])|핫\s?픽스|긴급\s?(?:수정|패치|배포))`;

/** A name of a branch, or a part of it, is the word. */
const inBranch = new RegExp(String.raw`(?<![\p{L}\p{N}])${hotfix}`, 'iu');

/** A subject begins with the word: `hotfix: …`, `[hotfix] …`, `Hotfix/1.2`, `핫픽스 …`. A subject that only speaks of one is none. */
const first = new RegExp(String.raw`^[\s[("']*${hotfix}`, 'iu');

/** What git, GitHub, GitLab and Bitbucket write of a merge; the first group with a value is the branch that was merged. */
const branches = [
  /^Merge (?:remote-tracking )?branch(?:es)? '([^']+)'/,
  /^Merge pull request #\d+ (?:from|in) (.+)$/,
  /^Merged in (\S+) \(pull request/,
  /^Merged? (?:the )?(?:branch )?(hot[-_ ]?fix\S*)/i,
];

/** Whether the subject of a commit says that it is a hotfix, or, of a merge, that its branch was one. */
export function saysHotfix(subject: string, isMerge: boolean): boolean {
  if (first.test(subject)) return true;
  const branch = isMerge ? branches.flatMap((pattern) => pattern.exec(subject)?.[1] ?? [])[0] : undefined;
  return branch !== undefined && inBranch.test(branch);
}
