import { tableTitle } from '../words/names.ts';
import type { Translate } from '../words/translate.ts';
import type { CommandSpec, Option } from './command.ts';
import { commands, commonOptions } from './commands.ts';

/** What the program can do, one line a command. */
export function programHelp(say: Translate): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, help }) => `  ${name.padEnd(width)}  ${say(help)}`);
  const usage = `${say('cli:usage')}: plimsoll <${say('cli:command')}> …`;
  return [say('cli:about'), '', usage, '', ...lines, '', say('cli:moreHelp'), say('cli:versionHelp')].join('\n');
}

/** How one command is used. */
export function commandHelp(command: CommandSpec, say: Translate): string {
  const options: Readonly<Record<string, Option>> = { ...command.options, ...commonOptions };
  const left = Object.entries(options).map(
    ([name, option]) =>
      [
        `--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
        say(option.help, option.about === undefined ? {} : { kind: tableTitle(say, option.about) }),
      ] as const,
  );
  const width = Math.max(...left.map(([text]) => text.length));
  return [
    `${say('cli:usage')}: plimsoll ${[command.name, ...command.args].join(' ')} …`,
    '',
    say(command.help),
    '',
    ...left.map(([text, help]) => `  ${text.padEnd(width)}  ${help}`),
  ].join('\n');
}
