import { commands, type CommandId } from '../../../words/commands/commands.ts';

/** The command whose shortcut was pressed. Ctrl-Y is the other usual way to redo. */
export function commandOfKeys(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  mac: boolean,
): CommandId | null {
  if (event.altKey) return null;
  const mod = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  // With a Korean keyboard `key` is a letter of that script; `code` names the key itself.
  const key = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();
  if (mod && !event.shiftKey && key === 'y' && !mac) return 'edit.redo';
  const pressed = [mod ? 'mod' : '', event.shiftKey ? 'shift' : '', key].filter((part) => part !== '').join('+');
  return commands.find((command) => command.keys === pressed)?.id ?? null;
}
