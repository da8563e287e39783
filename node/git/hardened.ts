/**
 * What git is told on each call, over anything that the repository's own configuration says, for that may be anybody's: no
 * program of its choosing runs (hooks, monitors, pagers, drivers, helpers), nothing is fetched, and what is counted is
 * counted in one way.
 */
export const configuration: readonly string[] = [
  // Programs.
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.pager=cat',
  'core.askPass=',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.alternateRefsCommand=false',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'gpg.ssh.program=false',
  'gpg.x509.program=false',
  'log.showSignature=false',
  'gc.auto=0',
  'maintenance.auto=false',
  // What is fetched.
  'protocol.allow=never',
  'submodule.recurse=false',
  // Files outside of the repository, and attributes of the working copy's own.
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  'mailmap.file=',
  // How things are told and counted.
  'color.ui=false',
  'core.bigFileThreshold=512m',
  'core.commitGraph=false',
  'core.quotePath=false',
  'diff.algorithm=myers',
  'diff.relative=false',
  'diff.renameLimit=1000',
  'diff.renames=true',
  'i18n.logOutputEncoding=UTF-8',
  'log.mailmap=true',
  'log.showRoot=true',
];

/** simple-git refuses to set these, since they can start programs. They are set here so that none starts. */
export const setOnPurpose = {
  allowUnsafeAskPass: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGitProxy: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeHooksPath: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeSshCommand: true,
} as const;

/** Variables of the system that a program needs to be found and to start. Nothing else of the environment reaches git. */
const ofTheSystem = ['PATH', 'Path', 'PATHEXT', 'SYSTEMROOT', 'SystemRoot', 'WINDIR', 'TEMP', 'TMP', 'TMPDIR', 'LD_LIBRARY_PATH'];

/** What git finds around it. `repository` is where its data lie, `empty` a folder without anything, in which it runs. */
export function surroundingsOf(
  repository: string,
  empty: string,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const kept = Object.fromEntries(ofTheSystem.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
  return {
    ...kept,
    // What git says is read here, and not shown as it is.
    LC_ALL: 'C',
    HOME: empty,
    XDG_CONFIG_HOME: empty,
    // The working copy, its attributes and its `.mailmap` are none: only what was committed counts.
    GIT_DIR: repository,
    GIT_WORK_TREE: empty,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    // Stronger than any `protocol.….allow` of the repository: of no protocol.
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}
