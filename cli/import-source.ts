import { sourcesOf } from '../documents/sources/all.ts';
import type { Source } from '../documents/sources/source.ts';
import { kinds } from '../domain/index.ts';
import { importable } from '../engine/imports/import-columns.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Call } from './command.ts';

/** The source that was named, with what may be said of its files; `null` where none was. */
export function sourceAsked(call: Call, table: string): Result<Source | null> {
  const name = call.text('from');
  const choices = [...(call.text('label') === null ? [] : ['label']), ...(call.texts('production').length === 0 ? [] : ['production'])];
  const known = sourcesOf(table);
  if (name !== null && known.length === 0) {
    const other = importable(kinds).flatMap((one) => (sourcesOf(one).length === 0 ? [] : [`--${one}`]));
    return fail(problem('usage.onlyWith', undefined, { option: '--from', other: other.join(', ') }));
  }
  const source = known.find((one) => one.name === name) ?? null;
  if (name !== null && source === null) {
    const values = known.map((one) => one.name).join(', ');
    return fail(problem('usage.notOneOf', undefined, { value: name, option: '--from', values, vocabulary: 'source' }));
  }
  const apart = togetherWrong(call, source !== null);
  if (apart !== null) return fail(problem('usage.notTogether', undefined, { option: apart.option, other: apart.other }));
  const wrong = choices.filter((choice) => !(source?.options ?? []).some((option) => option === choice));
  if (wrong.length === 0) return ok(source);
  return fail(...wrong.map((choice) => problem('usage.onlyWith', undefined, { option: `--${choice}`, other: withOption(choice) })));
}

/** Two options that each say how the file is to be read. */
function togetherWrong(call: Call, isOfSource: boolean): { readonly option: string; readonly other: string } | null {
  const mapping = call.text('mapping') !== null;
  if (isOfSource && mapping) return { option: '--from', other: '--mapping' };
  if (isOfSource && call.flag('auto')) return { option: '--from', other: '--auto' };
  if (isOfSource && call.text('rejected') !== null) return { option: '--from', other: '--rejected' };
  return mapping && call.flag('auto') ? { option: '--auto', other: '--mapping' } : null;
}

/** The sources of which an option says something, as they are asked for. */
function withOption(choice: string): string {
  const sources = importable(kinds).flatMap((table) => sourcesOf(table).filter(({ options }) => options.some((one) => one === choice)));
  return [...new Set(sources.map(({ name }) => `--from ${name}`))].join(', ');
}
