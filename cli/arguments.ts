import { parseArgs, type ParseArgsConfig } from 'node:util';
import { languages, type Language } from '../domain/settings/kind.ts';
import { problem, type Problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { CommandSpec, Option } from './command.ts';
import { commonOptions } from './commands.ts';

export type Arguments = {
  readonly args: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[]>>;
};

/** Reads the arguments of one command. An option that it does not know, or that stands twice, is a problem. */
export function readArguments(command: CommandSpec, argv: readonly string[]): Result<Arguments> {
  const known: Readonly<Record<string, Option>> = { ...command.options, ...commonOptions };
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { kind }] of Object.entries(known)) {
    options[name] = { type: kind === 'flag' ? 'boolean' : 'string', multiple: kind === 'texts' };
  }
  const { positionals, values, tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (option === undefined) problems.push(problem('usage.unknownOption', undefined, { value: token.rawName, values: namesOf(known) }));
    else if (option.kind !== 'flag' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))) {
      problems.push(problem('usage.missing', undefined, { value: `${token.rawName} ${option.value ?? ''}`.trim() }));
    } else if (option.kind === 'flag' && token.value !== undefined) {
      problems.push(problem('usage.invalid', undefined, { value: token.value, option: token.rawName }));
    } else if (option.kind !== 'texts' && seen.has(token.name)) {
      problems.push(problem('usage.invalid', undefined, { value: token.value ?? '', option: token.rawName }));
    }
    seen.add(token.name);
  }
  const language = values['language'];
  if (typeof language === 'string' && languageOf(language) === null) {
    problems.push(
      problem('usage.notOneOf', undefined, { value: language, option: '--language', values: languages.join(', '), vocabulary: 'language' }),
    );
  }
  if (problems.length > 0) return fail(...problems);
  if (values['help'] !== true) {
    const missing = command.args[positionals.length];
    if (missing !== undefined) return fail(problem('usage.missing', undefined, { value: missing }));
    const extra = positionals[command.args.length];
    if (extra !== undefined) return fail(problem('usage.tooMany', undefined, { value: extra }));
  }
  return ok({ args: positionals, values: values as Arguments['values'] });
}

function namesOf(options: Readonly<Record<string, Option>>): string {
  return Object.keys(options)
    .map((name) => `--${name}`)
    .join(', ');
}

export function languageOf(value: unknown): Language | null {
  return languages.find((language) => language === value) ?? null;
}
