import type { ProblemCode } from '../../../../engine/values/problem.ts';
import type { Family } from './met.ts';

const states = { metIn: 'test/git/states.git.test.ts' };
const history = { metIn: 'test/git/read-history.git.test.ts' };
const taken = { metIn: 'test/cli/import-git.git.test.ts' };

/** Each is met in a repository, which only git can make. */
export const gitProblems = {
  'git.noFolderHere': { metIn: 'test/renderer/platform/plain-page.browser.test.ts' },
  'git.notInstalled': states,
  'git.notARepository': states,
  'git.shallow': states,
  'git.partial': states,
  'git.empty': states,
  'git.broken': states,
  'git.unknownBranch': states,
  'git.noTags': states,
  'git.commitsUndated': states,
  'git.tagsElsewhere': history,
  'git.tagsUnusable': history,
  'git.authoredLater': history,
  'git.tagMoved': taken,
  'git.releaseDiffers': taken,
  'git.releasesMoved': taken,
  'git.changesGone': taken,
} satisfies Partial<Family<ProblemCode>>;
