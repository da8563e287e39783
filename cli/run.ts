import type { Language } from '../domain/settings/kind.ts';
import { version } from '../package.json';
import { problem, type Problem, type ProblemCode } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { visible, visibleJson } from '../engine/values/visible.ts';
import { problemText } from '../words/problem-text.ts';
import { translator } from '../words/translate.ts';
import { languageOf, readArguments, type Arguments } from './arguments.ts';
import type { Call, Machine, Outcome } from './command.ts';
import { commandNamed, commands } from './commands.ts';
import { commandHelp, programHelp } from './help.ts';
import { progressOn, type Meter } from './progress.ts';
import { oneLine } from './text-table.ts';

/** Where a program writes, and what it knows of where it runs. */
export type Terminal = {
  readonly machine: Machine;
  readonly systemLanguage: Language;
  /** Whether standard output is shown on a screen, and not read by another program or written to a file. */
  readonly isScreen: boolean;
  /** Where progress is shown; `null` where standard error is no screen. */
  readonly meter: Meter | null;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** 0 done; 1 the check that was asked for failed; 2 wrong usage; 3 an input is missing, unreadable, locked or refused. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** Runs the program once. Standard output carries one JSON document and nothing else where `--json` was given. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const json = argv.includes('--json');
  const spoken =
    languageOf(argv[argv.indexOf('--language') + 1] ?? '') ?? languageOf(argv.find((one) => one.startsWith('--language='))?.slice(11));
  const language = { now: spoken ?? terminal.systemLanguage };
  const say: ReturnType<typeof translator> = (key, args) => translator(language.now)(key, args);
  const progress = progressOn(terminal.meter, (words) => oneLine(words(say, language.now)));
  const [name, ...rest] = argv;
  if (name === '--version') {
    print(json ? `${visibleJson({ version })}\n` : `${version}\n`);
    return 0;
  }
  if (name === undefined || name === 'help' || name.startsWith('-')) {
    const asked = name !== undefined && (name === 'help' || argv.includes('--help'));
    if (asked || name === undefined) (asked ? print : tell)(`${programHelp(say)}\n`);
    return asked ? 0 : name === undefined ? 2 : refuse([unknownCommand(name)]);
  }
  const command = commandNamed(name);
  if (command === null) return refuse([unknownCommand(name)]);
  const read = readArguments(command, rest);
  if (!read.ok) return refuse(read.problems);
  if (read.value.values['help'] === true) {
    print(`${commandHelp(command, say)}\n`);
    return 0;
  }
  const answer = await attempt(async () => {
    const outcome = await (await command.load()).run(callOf(read.value));
    return outcome.ok ? ok(spokenAnswer(outcome.value)) : outcome;
  });
  if (!answer.ok) return refuse(answer.problems, command.writes === true ? (read.value.args[command.args.indexOf('FILE')] ?? null) : null);
  tell(answer.value.err);
  if (answer.value.isData && !terminal.isScreen) terminal.out(answer.value.out);
  else print(answer.value.out);
  return answer.value.status;

  /** Nothing of what a file or a person says reaches a terminal unseen. */
  function print(text: string): void {
    terminal.out(visible(text));
  }
  function tell(text: string): void {
    progress.clear();
    terminal.err(visible(text));
  }

  function spokenAnswer({ status, json: document, out, isData = false, message }: Outcome) {
    const said = message === undefined ? '' : `${message(say, language.now)}\n`;
    return { status, err: said, isData: isData && !json, out: json ? `${visibleJson(document)}\n` : (out?.(say, language.now) ?? '') };
  }

  function callOf({ args, values }: Arguments): Call {
    return {
      args,
      text: (option) => (typeof values[option] === 'string' ? values[option] : null),
      texts: (option) => (Array.isArray(values[option]) ? (values[option] as readonly string[]) : []),
      flag: (option) => values[option] === true,
      machine: terminal.machine,
      language: spoken,
      get spoken() {
        return language.now;
      },
      speak(registerLanguage) {
        if (spoken === null) language.now = registerLanguage;
      },
      progress: (words) => progress.tell(words),
      notify: (words) => tell(`${words(say, language.now)}\n`),
    };
  }

  /** `kept` is the file that the command would have written. */
  function refuse(problems: readonly Problem[], kept: string | null = null): ExitStatus {
    for (const [at, one] of problems.entries()) {
      const last = kept !== null && at === problems.length - 1 && one.code !== 'file.missing' && !isUsage(one);
      tell(`plimsoll: ${oneLine(problemText(one, say))}${last ? ` ${say('cli:kept', { file: kept })}` : ''}\n`);
    }
    if (json) {
      const said = problems.map((problem) => ({ ...problem, sentence: problemText(problem, say) }));
      print(`${visibleJson({ ok: false, problems: said })}\n`);
    }
    return problems.every(isUsage) ? 2 : 3;
  }
}

function unknownCommand(value: string): Problem {
  return problem('usage.unknownCommand', undefined, { value, values: commands.map(({ name }) => name).join(', ') });
}

/** A bug is told like a problem, and ends the command before anything is written. */
async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(problem('unexpected', undefined, { value: error instanceof Error ? error.message : String(error) }));
  }
}

const usageOfQuarters = ['quarter.invalid', 'quarter.notBegun', 'quarter.compareNotEarlier'] satisfies readonly ProblemCode[];

/** Whether the command was asked for wrongly, whatever its inputs hold. A quarter and a format are words of the command line. */
function isUsage({ code, at }: Problem): boolean {
  return (
    code.startsWith('usage.') ||
    (usageOfQuarters as readonly string[]).includes(code) ||
    code === 'report.formatUnknown' ||
    code === 'import.mappingUnknown' ||
    at?.field?.startsWith('--') === true
  );
}
