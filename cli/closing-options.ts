import { closingConditions, signatureMeanings } from '../domain/closing/kinds.ts';
import { languages, type Language } from '../domain/settings/kind.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { choiceName, type Vocabulary } from '../words/names.ts';
import { translator } from '../words/translate.ts';
import type { Call } from './command.ts';

type Said<Value extends string> = { readonly value: Value; readonly text: string };

/** `--signer NAME=MEANING`, with the meaning by its code or its word in either language. */
export function signersOf(call: Call): Result<readonly Said<(typeof signatureMeanings)[number]>[]> {
  return each(call, 'signer', (text) => {
    const at = text.lastIndexOf('=');
    return {
      text: text.slice(0, at).trim(),
      of: at < 1 ? '' : text.slice(at + 1),
      values: signatureMeanings,
      vocabulary: 'signatureMeaning',
    };
  });
}

/** `--waive CONDITION=REASON`. */
export function waiversOf(call: Call): Result<readonly Said<(typeof closingConditions)[number]>[]> {
  return each(call, 'waive', (text) => {
    const at = text.indexOf('=');
    return {
      text: text.slice(at + 1).trim(),
      of: at < 1 ? '' : text.slice(0, at),
      values: closingConditions,
      vocabulary: 'closingCondition',
    };
  });
}

/** The languages of `--languages ko,en`; without it that of the register. */
export function languagesOf(call: Call, usual: Language): Result<readonly Language[]> {
  const said = call.text('languages');
  if (said === null) return ok([usual]);
  const asked = said.split(',').map((one) => one.trim().toLowerCase());
  const unknown = asked.find((one) => !languages.some((language) => language === one));
  if (unknown !== undefined) return fail(notOneOf('languages', unknown, languages));
  return ok(languages.filter((language) => asked.includes(language)));
}

type Pair<Value extends string> = {
  readonly text: string;
  readonly of: string;
  readonly values: readonly Value[];
  readonly vocabulary: Vocabulary;
};

function each<Value extends string>(call: Call, option: string, read: (text: string) => Pair<Value>): Result<readonly Said<Value>[]> {
  const said: Said<Value>[] = [];
  for (const one of call.texts(option)) {
    const { text, of, values, vocabulary } = read(one);
    const value = values.find((value) =>
      [value, ...languages.map((language) => choiceName(translator(language), vocabulary, value))].some(
        (word) => plain(word) === plain(of),
      ),
    );
    if (value === undefined || text === '') return fail(notOneOf(option, one, values));
    said.push({ value, text });
  }
  return ok(said);
}

/** However it is written: `not-assessed`, `notAssessed`, `Not assessed`. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}

function notOneOf(option: string, value: string, values: readonly string[]) {
  return problem('usage.notOneOf', undefined, { value, option: `--${option}`, values: values.map(dashed).join(', ') });
}

/** A code as it is typed: `not-assessed`. */
export function dashed(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
