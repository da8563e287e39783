import type { WordKey } from '../translate.ts';

/** Where a command stands in the palette and in the help. */
export const commandGroups = ['go', 'new', 'edit', 'file', 'view'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * Everything that can be asked of the app, once: palette, menu, buttons and help take it from here. `keys` is written as
 * `mod+shift+z`, where `mod` is Cmd on a Mac and Ctrl elsewhere.
 */
export const commands = [
  { id: 'go.overview', group: 'go', title: 'shell:goOverview', keys: 'mod+1' },
  { id: 'go.risks', group: 'go', title: 'shell:goRisks', keys: 'mod+2' },
  { id: 'go.controls', group: 'go', title: 'shell:goControls', keys: 'mod+3' },
  { id: 'go.incidents', group: 'go', title: 'shell:goIncidents', keys: 'mod+4' },
  { id: 'go.releases', group: 'go', title: 'shell:goReleases', keys: 'mod+5' },
  { id: 'go.services', group: 'go', title: 'shell:goServices', keys: 'mod+6' },
  { id: 'go.quarters', group: 'go', title: 'shell:goQuarters', keys: 'mod+7' },
  { id: 'go.audit', group: 'go', title: 'shell:goAudit', keys: 'mod+8' },
  { id: 'go.settings', group: 'go', title: 'shell:goSettings', keys: 'mod+,' },
  { id: 'go.people', group: 'go', title: 'shell:goPeople', keys: null },
  { id: 'go.units', group: 'go', title: 'shell:goUnits', keys: null },
  { id: 'new.risk', group: 'new', title: 'shell:newRisk', keys: 'mod+shift+k' },
  { id: 'new.control', group: 'new', title: 'shell:newControl', keys: null },
  { id: 'new.incident', group: 'new', title: 'shell:newIncident', keys: null },
  { id: 'new.release', group: 'new', title: 'shell:newRelease', keys: null },
  { id: 'new.service', group: 'new', title: 'shell:newService', keys: null },
  { id: 'edit.undo', group: 'edit', title: 'shell:undo', keys: 'mod+z' },
  { id: 'edit.redo', group: 'edit', title: 'shell:redo', keys: 'mod+shift+z' },
  { id: 'edit.find', group: 'edit', title: 'shell:findInList', keys: 'mod+f' },
  { id: 'palette.open', group: 'edit', title: 'shell:palette', keys: 'mod+k' },
  { id: 'register.new', group: 'file', title: 'shell:fileNew', keys: 'mod+shift+n' },
  { id: 'register.open', group: 'file', title: 'shell:fileOpen', keys: 'mod+o' },
  { id: 'register.save', group: 'file', title: 'shell:fileSave', keys: 'mod+s' },
  { id: 'register.saveAs', group: 'file', title: 'shell:fileSaveAs', keys: 'mod+shift+s' },
  { id: 'report.export', group: 'file', title: 'shell:reportExport', keys: 'mod+e' },
  { id: 'register.close', group: 'file', title: 'shell:fileRegisters', keys: null },
  { id: 'register.backUp', group: 'file', title: 'shell:fileBackup', keys: null },
  { id: 'view.korean', group: 'view', title: 'shell:viewKorean', keys: null },
  { id: 'view.english', group: 'view', title: 'shell:viewEnglish', keys: null },
  { id: 'view.light', group: 'view', title: 'shell:viewLight', keys: null },
  { id: 'view.dark', group: 'view', title: 'shell:viewDark', keys: null },
  { id: 'view.system', group: 'view', title: 'shell:viewSystem', keys: null },
  { id: 'help.shortcuts', group: 'view', title: 'shell:help', keys: 'f1' },
  { id: 'help.about', group: 'view', title: 'shell:about', keys: null },
] as const satisfies readonly {
  readonly id: string;
  readonly group: CommandGroup;
  readonly title: WordKey;
  readonly keys: string | null;
}[];

export type CommandId = (typeof commands)[number]['id'];
export type CommandDefinition = (typeof commands)[number];

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}

export function commandOf(id: CommandId): CommandDefinition {
  return commands.find((command) => command.id === id) as CommandDefinition;
}

/** A shortcut as the keyboard has it printed: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function keysText(keys: string, mac: boolean): string {
  const parts = keys.split('+');
  const last = (parts.at(-1) ?? '').toUpperCase();
  if (mac) return `${parts.includes('shift') ? '⇧' : ''}${parts.includes('mod') ? '⌘' : ''}${last}`;
  return [parts.includes('mod') ? 'Ctrl' : '', parts.includes('shift') ? 'Shift' : '', last].filter((part) => part !== '').join('+');
}
