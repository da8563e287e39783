import type { MenuItemConstructorOptions } from 'electron';
import type { Translate, WordKey } from '../../words/translate.ts';
import { type CommandItem, fileItems, findItem, goItems, helpItems, undoItems } from './menu-items.ts';

export type MenuNeeds = {
  readonly words: Translate;
  readonly appName: string;
  readonly isMac: boolean;
  readonly isDevelopment: boolean;
  /** Sends a command to the page. */
  readonly send: (command: string) => void;
};

/** The menu of the app in one language. Every command goes to the page; only what belongs to the window is done here. */
export function menuTemplate({ words, appName, isMac, isDevelopment, send }: MenuNeeds): MenuItemConstructorOptions[] {
  const name = { name: appName };
  const line: MenuItemConstructorOptions = { type: 'separator' };

  const command = (item: CommandItem): MenuItemConstructorOptions => ({
    id: item.command,
    label: words(item.label, name),
    ...(item.accelerator ? { accelerator: item.accelerator, registerAccelerator: !item.pageHearsKeys } : {}),
    click: () => send(item.command),
  });
  const role = (doing: NonNullable<MenuItemConstructorOptions['role']>, label: WordKey): MenuItemConstructorOptions => ({
    role: doing,
    label: words(label, name),
  });
  const menu = (label: WordKey, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({ label: words(label), submenu });

  const ofMac: MenuItemConstructorOptions = {
    label: appName,
    submenu: [
      ...helpItems.filter((item) => item.command === 'help.about').map(command),
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
  const developer = isDevelopment ? [line, role('reload', 'menu:view.reload'), role('toggleDevTools', 'menu:view.developerTools')] : [];

  return [
    ...(isMac ? [ofMac] : []),
    menu('menu:file', [...fileItems.map((item) => (item ? command(item) : line)), ...quitHere]),
    menu('menu:edit', [
      ...undoItems.map(command),
      line,
      role('cut', 'menu:edit.cut'),
      role('copy', 'menu:edit.copy'),
      role('paste', 'menu:edit.paste'),
      role('selectAll', 'menu:edit.selectAll'),
      line,
      command(findItem),
    ]),
    menu('menu:view', [
      role('zoomIn', 'menu:view.larger'),
      role('zoomOut', 'menu:view.smaller'),
      role('resetZoom', 'menu:view.actualSize'),
      line,
      role('togglefullscreen', 'menu:view.fullScreen'),
      ...developer,
    ]),
    menu('menu:go', goItems.map(command)),
    menu('menu:window', [role('minimize', 'menu:window.minimise'), role('close', 'menu:window.close')]),
    menu('menu:help', helpItems.filter((item) => !isMac || item.command !== 'help.about').map(command)),
  ];
}
