/** What is read of the releases and changes of a service in its git repository. */
export const history = {
  'option.git': 'a git repository: its releases and changes are read as those of --service',
  'option.branch': 'the branch that is released, by default that of the remote repository, else main or master',
  'option.tags': 'only tags whose name matches the pattern are releases, such as "v*"',
  'progress.reading': 'Reading commits: {{read}} of {{of}}',
  'progress.graph': 'Reading the history of {{folder}}',
  'progress.taking': 'Recording changes: {{n}}',
  read: 'Repository {{source}}, branch {{branch}}. Commits read: {{read}}, of which merges: {{merges}}.',
  changes: 'Changes new: {{created}}. Released since they were recorded: {{released}}. Unchanged: {{unchanged}}.',
  releases: 'Releases new: {{created}}. Completed: {{filled}}. Unchanged: {{unchanged}}.',
  apart:
    'Lines in generated and lock files, counted separately: {{generatedLines}}. Reverts: {{reverts}}. Hotfix changes: {{hotfixes}}, hotfix releases: {{hotfixReleases}}.',
  serviceMade: 'Also added, service: {{service}}',
  serviceWouldBeMade: 'Would also be added, service: {{service}}',
  moreNotes: 'Further remarks not shown: {{n}}. Use --json to see all of them.',
  entry: 'Recorded as entry {{seq}}.',
  nothing: 'Nothing was written: the register already contains everything that was read.',
  trial: 'This was a dry run.',
} as const;
