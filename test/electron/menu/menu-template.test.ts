import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/menu/menu-template.ts';
import { commands } from '../../../words/commands/commands.ts';
import { translator } from '../../../words/translate.ts';

function itemsOf(language: 'en' | 'ko', isMac = false, send: (id: string) => void = () => {}): MenuItemConstructorOptions[] {
  const template = menuTemplate({ words: translator(language), appName: 'Plimsoll', isMac, isDevelopment: false, send });
  const inside = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? inside(item.submenu) : [])]);
  return inside(template);
}

describe('the menu', () => {
  it('is in the language of the app, down to the items of the system', () => {
    const labels = (language: 'en' | 'ko') => itemsOf(language).flatMap(({ label }) => (label === undefined ? [] : [label]));
    expect(labels('en')).toEqual(expect.arrayContaining(['File', 'Undo', 'Copy', 'Quit Plimsoll']));
    expect(labels('ko')).toEqual(expect.arrayContaining(['파일', '실행 취소', '복사', 'Plimsoll 종료']));
    expect(labels('ko').filter((label) => !/[가-힣]/.test(label))).toEqual(['English']);
    expect(labels('ko').filter((label) => label === '' || label.includes('menu:'))).toEqual([]);
  });

  it('sends each command to the page', () => {
    const sent: string[] = [];
    const commands = itemsOf('en', false, (id) => sent.push(id)).filter(({ id }) => id !== undefined);
    for (const { click } of commands) (click as () => void)();
    expect(sent).toEqual(commands.map(({ id }) => id));
    expect(sent).toEqual(expect.arrayContaining(['register.open', 'register.save', 'edit.undo', 'go.risks']));
    expect(new Set(sent).size).toBe(sent.length);
  });

  it('gives no key twice', () => {
    for (const isMac of [false, true]) {
      const keys = itemsOf('en', isMac).flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : []));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('shows the keys of commands and leaves hearing them to the page, which knows whether a field is being typed in', () => {
    const undo = itemsOf('en').find((item) => item.id === 'edit.redo');
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+Z', registerAccelerator: false });
  });

  it('has every command of the app once', () => {
    expect(
      itemsOf('ko')
        .flatMap(({ id }) => id ?? [])
        .sort(),
    ).toEqual(commands.map(({ id }) => id).sort());
  });

  it('has developer tools in development only', () => {
    expect(itemsOf('en').filter(({ role }) => role === 'toggleDevTools' || role === 'reload')).toEqual([]);
  });

  it('has quit where each system has it', () => {
    expect(itemsOf('en').filter(({ role }) => role === 'quit')).toHaveLength(1);
    expect(itemsOf('en', true).filter(({ role }) => role === 'quit')).toHaveLength(1);
  });
});
