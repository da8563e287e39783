import { kinds } from '../../domain/index.ts';
import type { KindName } from '../../domain/rows.ts';
import { tableTitle } from '../names.ts';
import type { Translate, WordKey } from '../translate.ts';

/** Where a command stands in the palette and in the help. */
export const commandGroups = ['go', 'new', 'edit', 'file', 'view'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * What can be asked of the app beside going to a kind of record and beginning a new one. `keys` is written as `mod+shift+z`,
 * where `mod` is Cmd on a Mac and Ctrl elsewhere.
 */
const ownCommands = [
  { id: 'go.overview', group: 'go', title: 'shell:goOverview', keys: 'mod+1' },
  { id: 'go.delivery', group: 'go', title: 'deliveryPage:title', keys: 'mod+9' },
  { id: 'go.quarters', group: 'go', title: 'shell:goQuarters', keys: 'mod+7' },
  { id: 'go.audit', group: 'go', title: 'shell:goAudit', keys: 'mod+8' },
  { id: 'go.settings', group: 'go', title: 'shell:goSettings', keys: 'mod+,' },
  { id: 'edit.undo', group: 'edit', title: 'shell:undo', keys: 'mod+z' },
  { id: 'edit.redo', group: 'edit', title: 'shell:redo', keys: 'mod+shift+z' },
  { id: 'edit.find', group: 'edit', title: 'shell:findInList', keys: 'mod+f' },
  { id: 'edit.duplicate', group: 'edit', title: 'copying:command', keys: null },
  { id: 'palette.open', group: 'edit', title: 'shell:palette', keys: 'mod+k' },
  { id: 'register.new', group: 'file', title: 'shell:fileNew', keys: 'mod+shift+n' },
  { id: 'register.open', group: 'file', title: 'shell:fileOpen', keys: 'mod+o' },
  { id: 'register.bring', group: 'file', title: 'mapper:command', keys: null },
  { id: 'register.save', group: 'file', title: 'shell:fileSave', keys: 'mod+s' },
  { id: 'register.saveAs', group: 'file', title: 'shell:fileSaveAs', keys: 'mod+shift+s' },
  { id: 'register.saveBook', group: 'file', title: 'imports:whole.save', keys: null },
  { id: 'report.export', group: 'file', title: 'shell:reportExport', keys: 'mod+e' },
  { id: 'register.close', group: 'file', title: 'shell:fileRegisters', keys: null },
  { id: 'register.backUp', group: 'file', title: 'shell:fileBackup', keys: null },
  { id: 'view.korean', group: 'view', title: 'shell:viewKorean', keys: null },
  { id: 'view.english', group: 'view', title: 'shell:viewEnglish', keys: null },
  { id: 'view.light', group: 'view', title: 'shell:viewLight', keys: null },
  { id: 'view.dark', group: 'view', title: 'shell:viewDark', keys: null },
  { id: 'view.system', group: 'view', title: 'shell:viewSystem', keys: null },
  { id: 'help.guide', group: 'view', title: 'shell:guide', keys: null },
  { id: 'help.steps', group: 'view', title: 'start:steps', keys: null },
  { id: 'view.bowTie', group: 'view', title: 'bowTie:command', keys: null },
  { id: 'help.shortcuts', group: 'view', title: 'shell:help', keys: 'f1' },
  { id: 'help.about', group: 'view', title: 'shell:about', keys: null },
] as const satisfies readonly {
  readonly id: string;
  readonly group: CommandGroup;
  readonly title: WordKey;
  readonly keys: string | null;
}[];

/** The commands that are about no kind of record. */
export type OwnCommandId = (typeof ownCommands)[number]['id'];
export type CommandId = OwnCommandId | `go.${KindName}` | `new.${KindName}`;

/** One thing that can be asked of the app: palette, menu, buttons and help take it from here. */
export type CommandDefinition = {
  readonly id: CommandId;
  readonly group: CommandGroup;
  readonly keys: string | null;
  /** Its name, and the kind of record that it is about, where it is about one. */
  readonly title: WordKey;
  readonly kind?: KindName;
};

/** The kinds that have a page, in the order of the navigation; those without a line in it come last. */
export const kindsWithPage = (Object.keys(kinds.byName) as KindName[])
  .filter((name) => kinds.of(name).page !== null)
  .sort((a, b) => rank(a) - rank(b));

function rank(name: KindName): number {
  const [group, at] = kinds.of(name).page?.line ?? [9, 0];
  return group * 100 + at;
}

const going = kindsWithPage.map((kind): CommandDefinition => {
  const keys = kinds.of(kind).page?.keys ?? null;
  return { id: `go.${kind}`, group: 'go', title: 'common:goTo', keys, kind };
});
const beginning = kindsWithPage
  .filter((kind) => kinds.of(kind).page?.line !== undefined)
  .map((kind): CommandDefinition => {
    const keys = kinds.of(kind).page?.newKeys ?? null;
    return { id: `new.${kind}`, group: 'new', title: 'common:newRecord', keys, kind };
  });

const [overview, ...others] = ownCommands;

/** Everything that can be asked of the app, once. */
export const commands: readonly CommandDefinition[] = [
  overview,
  ...going,
  ...others.filter(({ group }) => group === 'go'),
  ...beginning,
  ...others.filter(({ group }) => group !== 'go'),
];

/** The name of a command: of one about a kind of record with the kind's own words. */
export function commandTitle(say: Translate, { title, kind }: CommandDefinition): string {
  if (kind === undefined) return say(title);
  return title === 'common:goTo' ? tableTitle(say, kind) : say(title, { one: tableTitle(say, kind, 'one') });
}

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}

export function isOwnCommand(id: CommandId): id is OwnCommandId {
  return ownCommands.some((command) => command.id === id);
}

export function commandOf(id: CommandId): CommandDefinition {
  const found = commands.find((command) => command.id === id);
  if (found === undefined) throw new Error(`no command ${id}`);
  return found;
}

/** Keys that are called by more than one letter, as keyboards name them. */
const keyNames: Readonly<Record<string, string>> = { down: '↓', space: 'Space', escape: 'Esc', enter: 'Enter' };

/** A shortcut as the keyboard has it printed: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function keysText(keys: string, mac: boolean): string {
  const parts = keys.split('+');
  const name = parts.at(-1) ?? '';
  const last = keyNames[name] ?? name.toUpperCase();
  if (mac) return `${parts.includes('shift') ? '⇧' : ''}${parts.includes('mod') ? '⌘' : ''}${last}`;
  return [parts.includes('mod') ? 'Ctrl' : '', parts.includes('shift') ? 'Shift' : '', last].filter((part) => part !== '').join('+');
}
