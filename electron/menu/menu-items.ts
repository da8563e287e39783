import type { WordKey } from '../../words/translate.ts';

/** One line of the menu that the app itself carries out: the id of the command that the page gets. */
export type CommandItem = {
  readonly command: string;
  readonly label: WordKey;
  readonly accelerator?: string;
  /** The page hears the keys itself: in a text field they undo typing, elsewhere the last entry. */
  readonly pageHearsKeys?: true;
};

/** `null` is a line between groups. */
export const fileItems: readonly (CommandItem | null)[] = [
  { command: 'register.new', label: 'menu:file.new', accelerator: 'CmdOrCtrl+Shift+N' },
  { command: 'register.open', label: 'menu:file.open', accelerator: 'CmdOrCtrl+O' },
  null,
  { command: 'register.save', label: 'menu:file.save', accelerator: 'CmdOrCtrl+S' },
  { command: 'register.saveAs', label: 'menu:file.saveAs', accelerator: 'CmdOrCtrl+Shift+S' },
  null,
  { command: 'report.export', label: 'menu:file.report', accelerator: 'CmdOrCtrl+E' },
  null,
  { command: 'register.close', label: 'menu:file.close' },
];

export const undoItems: readonly CommandItem[] = [
  { command: 'edit.undo', label: 'menu:edit.undo', accelerator: 'CmdOrCtrl+Z', pageHearsKeys: true },
  { command: 'edit.redo', label: 'menu:edit.redo', accelerator: 'CmdOrCtrl+Shift+Z', pageHearsKeys: true },
];

export const findItem: CommandItem = { command: 'palette.open', label: 'menu:edit.find', accelerator: 'CmdOrCtrl+K', pageHearsKeys: true };

export const goItems: readonly CommandItem[] = [
  { command: 'go.overview', label: 'menu:go.overview', accelerator: 'CmdOrCtrl+1' },
  { command: 'go.risks', label: 'menu:go.risks', accelerator: 'CmdOrCtrl+2' },
  { command: 'go.controls', label: 'menu:go.controls', accelerator: 'CmdOrCtrl+3' },
  { command: 'go.incidents', label: 'menu:go.incidents', accelerator: 'CmdOrCtrl+4' },
  { command: 'go.releases', label: 'menu:go.releases', accelerator: 'CmdOrCtrl+5' },
  { command: 'go.services', label: 'menu:go.services', accelerator: 'CmdOrCtrl+6' },
  { command: 'go.quarters', label: 'menu:go.quarters', accelerator: 'CmdOrCtrl+7' },
  { command: 'go.audit', label: 'menu:go.audit', accelerator: 'CmdOrCtrl+8' },
  { command: 'go.settings', label: 'menu:go.settings', accelerator: 'CmdOrCtrl+,' },
];

export const helpItems: readonly CommandItem[] = [
  { command: 'help.shortcuts', label: 'menu:help.shortcuts', accelerator: 'F1' },
  { command: 'help.about', label: 'menu:help.about' },
];
