export const recovery = {
  unread: 'This could not be loaded.',
  kept: 'Everything saved is kept, and so is what you typed.',
  failed: 'The store reported an error ({{reason}}).',
  noAnswer: 'The part of the app that manages the register is not responding. It restarts when you try again.',
  gone: 'This store no longer contains the register.',
  outdated: 'Part of this page could not be refreshed and may be out of date.',
  broken: 'Something went wrong on this page.',
  brokenText: 'Everything saved is kept, and so is what you typed. Try again, or go to another page.',
  windowBroken: 'Something went wrong in this window.',
  windowBrokenText: 'Everything saved is kept. Reload the app to continue, or open another register or a backup.',
  another: 'Open another register',
  copyDetails: 'Copy details',
  notStarted: 'The app could not start.',
  notStartedText:
    'The program behind this window is not responding ({{reason}}). Reload the app; if it was started from a terminal, check that it is still running there.',
} as const;
