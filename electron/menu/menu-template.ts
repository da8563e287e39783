import type { MenuItemConstructorOptions } from 'electron';
import { commands, commandTitle, type CommandDefinition, type CommandGroup } from '../../words/commands/commands.ts';
import type { Translate, WordKey } from '../../words/translate.ts';
import { acceleratorOf } from './accelerator.ts';

export type MenuNeeds = {
  readonly words: Translate;
  readonly appName: string;
  readonly isMac: boolean;
  readonly isDevelopment: boolean;
  /** Sends a command to the page. */
  readonly send: (command: string) => void;
};

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The menu of the app in one language: every command once, where it is looked for. Only what belongs to the window is done here. */
export function menuTemplate({ words, appName, isMac, isDevelopment, send }: MenuNeeds): MenuItemConstructorOptions[] {
  const name = { name: appName };

  // The page hears the keys itself, as it does in a browser: in a text field they undo typing, elsewhere the last entry.
  const item = (command: CommandDefinition): MenuItemConstructorOptions => ({
    id: command.id,
    label: commandTitle(words, command),
    ...(command.keys === null ? {} : { accelerator: acceleratorOf(command.keys), registerAccelerator: false }),
    click: () => send(command.id),
  });
  const group = (wanted: CommandGroup, take: (id: string) => boolean = () => true): MenuItemConstructorOptions[] =>
    commands.filter((command) => command.group === wanted && take(command.id)).map(item);
  const role = (doing: NonNullable<MenuItemConstructorOptions['role']>, label: WordKey): MenuItemConstructorOptions => ({
    role: doing,
    label: words(label, name),
  });
  const menu = (label: WordKey, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({ label: words(label), submenu });

  const isAbout = (id: string): boolean => id === 'help.about';
  const isHelp = (id: string): boolean => id.startsWith('help.');
  const isUndo = (id: string): boolean => id === 'edit.undo' || id === 'edit.redo';
  const ofMac: MenuItemConstructorOptions = {
    label: appName,
    submenu: [
      ...group('view', isAbout),
      line,
      role('services', 'menu:services'),
      line,
      role('hide', 'menu:hide'),
      role('hideOthers', 'menu:hideOthers'),
      role('unhide', 'menu:showAll'),
      line,
      role('quit', 'menu:quit'),
    ],
  };
  const quitHere = isMac ? [] : [line, role('quit', 'menu:quit')];
  const developer = isDevelopment ? [line, role('reload', 'menu:reload'), role('toggleDevTools', 'menu:developerTools')] : [];

  return [
    ...(isMac ? [ofMac] : []),
    menu('menu:file', [...group('file'), ...quitHere]),
    menu('menu:edit', [
      ...group('edit', isUndo),
      line,
      role('cut', 'menu:cut'),
      role('copy', 'menu:copy'),
      role('paste', 'menu:paste'),
      role('selectAll', 'menu:selectAll'),
      line,
      ...group('edit', (id) => !isUndo(id)),
    ]),
    menu('menu:record', group('new')),
    menu('menu:view', [
      ...group('view', (id) => !isHelp(id)),
      line,
      role('zoomIn', 'menu:larger'),
      role('zoomOut', 'menu:smaller'),
      role('resetZoom', 'menu:actualSize'),
      line,
      role('togglefullscreen', 'menu:fullScreen'),
      ...developer,
    ]),
    menu('menu:go', group('go')),
    menu('menu:window', [role('minimize', 'menu:minimise'), role('close', 'menu:closeWindow')]),
    menu(
      'menu:help',
      group('view', (id) => isHelp(id) && !(isMac && isAbout(id))),
    ),
  ];
}
