import { describe, expect, it } from 'vitest';
import { commandOfKeys } from '../../../renderer/app/palette/command-keys.ts';
import { commands, keysText } from '../../../words/commands/commands.ts';
import { translator } from '../../../words/translate.ts';

const press = (key: string, over: object = {}) => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...over,
});

describe('commands', () => {
  it('have ids, titles and shortcuts of their own', () => {
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const language of ['ko', 'en'] as const) {
      const say = translator(language);
      for (const { title } of commands) expect(say(title)).not.toContain(':');
    }
  });

  it('are found by their keys, Ctrl here and Cmd on a Mac', () => {
    expect(commandOfKeys(press('k', { ctrlKey: true }), false)).toBe('palette.open');
    expect(commandOfKeys(press('k', { metaKey: true }), true)).toBe('palette.open');
    expect(commandOfKeys(press('k', { ctrlKey: true }), true)).toBeNull();
    expect(commandOfKeys(press('z', { ctrlKey: true, shiftKey: true }), false)).toBe('edit.redo');
    expect(commandOfKeys(press('y', { ctrlKey: true }), false)).toBe('edit.redo');
  });

  it('are found on a keyboard that types Korean', () => {
    expect(commandOfKeys(press('ㅏ', { code: 'KeyK', ctrlKey: true }), false)).toBe('palette.open');
  });

  it('write their keys as the keyboard has them printed', () => {
    expect(keysText('mod+shift+z', false)).toBe('Ctrl+Shift+Z');
    expect(keysText('mod+shift+z', true)).toBe('⇧⌘Z');
    expect(keysText('f1', false)).toBe('F1');
  });
});
