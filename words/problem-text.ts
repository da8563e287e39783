import { isKindName, kinds } from '../domain/index.ts';
import { relations } from '../domain/links/relations.ts';
import type { Problem, ProblemCode, ProblemLocation } from '../engine/values/problem.ts';
import { actions } from './locales/en/actions.ts';
import { choices } from './locales/en/choices.ts';
import { choiceName, fieldName, tableTitle, type Vocabulary } from './names.ts';
import { sizeText } from './patterns/sizes.ts';
import type { Translate, WordKey } from './translate.ts';

/** What is wrong, without where: for a place that shows the field itself. */
export function problemSentence(problem: Problem, say: Translate): string {
  const sentence = say(`problems:${problem.code}`, spoken(problem, say));
  const { args } = problem;
  if (breakText(args?.['what'], say) === null) return sentence;
  return `${sentence} ${say('cli:entry', { seq: args?.['seq'] ?? '' })}: ${breakSentence(args ?? {}, say)}`;
}

/** What is wrong with an entry: `A record is not valid by the schema of its version (change 3, Risk 8a1f…, Title: The field is required.)` */
export function breakSentence(args: NonNullable<Problem['args']>, say: Translate): string {
  const { what, detail, n, table, id, field, code, ...more } = args;
  const sentence = breakText(what, say) ?? String(what);
  if (n === undefined) return detail === undefined ? sentence : `${sentence} (${detail})`;
  const isKind = typeof table === 'string' && isKindName(table);
  const place = [say('cli:change', { n }), `${isKind ? tableTitle(say, table, 'one') : table} ${id}`];
  if (field !== undefined) place.push(isKind ? fieldName(say, table, String(field)) : String(field));
  const why =
    typeof code === 'string'
      ? `: ${problemSentence({ code: code as ProblemCode, at: { table: String(table), field: String(field) }, args: more }, say)}`
      : '';
  return `${sentence} (${place.join(', ')}${why})`;
}

/** Where and what, on one line: `risks.csv, row 3, Severity: The value is not one of those allowed: …` */
export function problemText(problem: Problem, say: Translate): string {
  const where = problem.at === undefined ? '' : locationText(problem.at, problem.code, say);
  const sentence = problemSentence(problem, say);
  return where === '' ? sentence : `${where}: ${sentence}`;
}

/** What `verify` found, as a sentence; `null` for what is no break. */
export function breakText(what: unknown, say: Translate): string | null {
  return typeof what === 'string' && `break.${what}` in actions ? say(`actions:break.${what}` as WordKey) : null;
}

/** Arguments with the reader's words where they hold codes of the register: imports take either. */
function spoken({ code, at, args }: Problem, say: Translate): Problem['args'] {
  if (code === 'field.notOneOf') {
    const vocabulary = String(args?.['vocabulary'] ?? vocabularyOf(at));
    const isWord = (value: string) => (vocabulary === 'kind' ? isKindName(value) : `${vocabulary}.${value}` in choices);
    const word = (value: string) => (isWord(value) ? choiceName(say, vocabulary as Vocabulary, value) : value);
    return {
      ...args,
      values: String(args?.['values'] ?? '')
        .split(', ')
        .map(word)
        .join(', '),
    };
  }
  if (code === 'attachment.tooLarge' || code === 'attachment.noRoom') {
    return Object.fromEntries(Object.entries(args ?? {}).map(([name, bytes]) => [name, sizeText(Number(bytes))]));
  }
  if (code === 'field.outOfOrder' && at?.table !== undefined) {
    return { ...args, after: fieldName(say, at.table, String(args?.['afterField'] ?? '')) };
  }
  if (code === 'import.mappingOfOther') {
    const table = String(args?.['table'] ?? '');
    return { ...args, table: isKindName(table) ? tableTitle(say, table) : table };
  }
  if (code === 'git.releaseDiffers') {
    const fields = String(args?.['fields'] ?? '').split(', ');
    return { ...args, fields: fields.map((field) => fieldName(say, 'releases', field)).join(', ') };
  }
  if (code === 'quarter.unmet' || code === 'quarter.nothingToWaive') {
    const codes = String(args?.['codes'] ?? '');
    return {
      ...args,
      condition: choiceName(say, 'closingCondition', String(args?.['condition'])),
      codes: codes === '' ? '' : `: ${codes}`,
    };
  }
  if (code === 'import.notOfSource' || code === 'import.otherSource' || code === 'import.isOfSource' || code === 'import.nothingOfSource') {
    const called = (source: unknown) => choiceName(say, 'source', String(source));
    const { source, other } = args ?? {};
    return {
      ...args,
      ...(source === undefined ? {} : { source: called(source) }),
      ...(other === undefined ? {} : { other: called(other) }),
    };
  }
  if (code === 'usage.notOneOf' || code === 'import.mappingUnknown') return { ...args, values: offered(args, say) };
  const value = args?.['value'];
  const isRelation = code === 'link.relationNotForKinds' || code === 'link.materialisedAs' || code === 'link.evidenceRequired';
  return isRelation && relations.some((relation) => relation === value)
    ? { ...args, value: choiceName(say, 'relation', String(value)) }
    : args;
}

/** What may be typed, each with the reader's word for it where that is another: either is understood. */
function offered(args: Problem['args'], say: Translate): string {
  const [kind, table] = String(args?.['of'] ?? '').split(':');
  const vocabulary = String(args?.['vocabulary'] ?? '');
  const plain = (text: string) => text.toLowerCase().replaceAll(' ', '');
  const word = (value: string) => {
    if (kind === 'fields' && table !== undefined && isKindName(table)) return fieldName(say, table, value);
    if (kind === 'tables' && isKindName(value)) return tableTitle(say, value);
    return `${vocabulary}.${value}` in choices ? choiceName(say, vocabulary as Vocabulary, value) : value;
  };
  return String(args?.['values'] ?? '')
    .split(', ')
    .map((value) => (plain(word(value)) === plain(value) ? value : `${value} (${word(value)})`))
    .join(', ');
}

/** The vocabulary of a field of a record; empty where it has none. */
function vocabularyOf({ table, field }: ProblemLocation = {}): string {
  if (table === undefined || !isKindName(table)) return '';
  return kinds.column(table, field ?? '')?.vocabulary ?? '';
}

function locationText({ table, id, field, file, row, column }: ProblemLocation, code: ProblemCode, say: Translate): string {
  const parts: string[] = [];
  if (file !== undefined) parts.push(file);
  if (row !== undefined) parts.push(say('cli:row', { row }));
  if (column !== undefined) parts.push(column);
  if (table !== undefined && isKindName(table)) {
    // An id says nothing to a person, but where it is all that is known of a record.
    const named = code === 'record.missing' && id !== undefined ? ` ${id}` : '';
    if (row === undefined) parts.push(tableTitle(say, table, 'one') + named);
    if (field !== undefined && column === undefined) parts.push(fieldName(say, table, field));
  } else if (field !== undefined && field !== '' && column === undefined) {
    parts.push(field);
  }
  return parts.join(', ');
}
