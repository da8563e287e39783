export const recovery = {
  unread: 'This could not be read.',
  kept: 'What was saved is kept, and so is what you typed.',
  failed: 'The store of this app reported an error ({{reason}}).',
  noAnswer: 'The part of the app that keeps the register does not answer. It starts anew when you try again.',
  gone: 'This store no longer holds the register.',
  outdated: 'Part of what is shown could not be read again and may be out of date.',
  broken: 'Something went wrong in this place.',
  brokenText: 'What was saved is kept, and so is what you typed. Try again, or go to another place.',
  windowBroken: 'Something went wrong in this window.',
  windowBrokenText: 'What was saved is kept. Load the app again to go on.',
  notStarted: 'The app could not start.',
  notStartedText:
    'The program that this window belongs to does not answer ({{reason}}). Load the app again; if it was started from a terminal, see whether it still runs there.',
} as const;
