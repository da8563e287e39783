import { suggestEventType } from '../../domain/risks/suggest-event-type.ts';
import { nameKey } from '../../engine/values/text.ts';
import { isBlankWord, unknown, type Taken } from './guess-choice.ts';
import type { KnownRecord, KnownTerm } from './known.ts';
import { eventTypeWords } from './synonyms/event-types.ts';
import { plainName } from '../spreadsheets/column-names.ts';

const sure = { same: 1, made: 0.9, titled: 0.85, coded: 0.75, doubtful: 0.5 } as const;

/** What follows a name in Korea, or stands before it, and is no part of it. */
const titles =
  /\s*(?:대표이사|대표|부사장|사장|전무|상무|이사|본부장|부문장|실장|센터장|그룹장|팀장|파트장|부장|차장|과장|대리|주임|사원|책임|선임|수석|매니저|위원|변호사|님)$|^(?:mr|mrs|ms|dr|prof|mme|m)\.?\s+/iu;
const email = /^([^\s@]+)@[^\s@]+$/;

/**
 * Tells which record a text names: by its name or code, spelled alike, or without the title of a person. By the first part of an address
 * of mail it is doubtful. A name that is not there makes a record of it: then it stands for itself.
 */
export function recordGuesser(records: readonly KnownRecord[], table: string): (text: string) => Taken {
  const byName = new Map<string, Set<string>>();
  const learn = (name: string, code: string) => byName.set(name, (byName.get(name) ?? new Set()).add(code));
  for (const { code, name } of records) {
    learn(plainPerson(name), code);
    learn(plainPerson(code), code);
  }
  const codeOf = (name: string): string | null => {
    const codes = byName.get(name);
    const [code] = codes ?? [];
    return codes?.size === 1 ? (code ?? null) : null;
  };
  return (text) => {
    if (isBlankWord(text)) return { ours: null, confidence: 1 };
    const own = codeOf(plainPerson(text));
    if (own !== null)
      return {
        ours: records.some(({ name, code }) => nameKey(name) === nameKey(text) || code === text) ? text : own,
        confidence: sure.same,
      };
    if ((byName.get(plainPerson(text))?.size ?? 0) > 1) return { ours: null, confidence: sure.doubtful };
    if (table === 'people') {
      const untitled = codeOf(plainPerson(text.replace(titles, '')));
      if (untitled !== null) return { ours: untitled, confidence: sure.titled };
      const turned = codeOf(
        plainPerson(
          text
            .split(/\s*,\s*/)
            .reverse()
            .join(' '),
        ),
      );
      if (turned !== null) return { ours: turned, confidence: sure.titled };
      const local = email.exec(text)?.[1];
      const mailed = local === undefined ? null : codeOf(plainPerson(local.replace(/[._-]+/g, ' ')));
      if (mailed !== null) return { ours: mailed, confidence: sure.doubtful };
    }
    const isCode = /^[A-Z]{1,4}-?\d{1,5}$/.test(text);
    return { ours: text, confidence: isCode ? sure.coded : sure.made };
  };
}

function plainPerson(name: string): string {
  return nameKey(name)
    .toLowerCase()
    .replace(/[\s.·-]+/g, '');
}

const eventTypesOf = new WeakMap<readonly KnownTerm[], (text: string) => Taken>();

/** Whether texts are names of event types: nearly all of them, several different ones, and not only of those below the first level. */
export function areEventTypes(texts: Iterable<string>, terms: readonly KnownTerm[]): boolean {
  const guess = eventTypesOf.get(terms) ?? termGuesser(terms, 'eventType');
  eventTypesOf.set(terms, guess);
  const [found, highest] = [new Set<unknown>(), new Set<unknown>()];
  let [said, known] = [0, 0];
  for (const text of texts) {
    if (isBlankWord(text)) continue;
    said += 1;
    const { ours, confidence } = guess(text);
    if (ours === null || confidence < sure.coded) continue;
    known += 1;
    found.add(ours);
    if (terms.some(({ id, parentId }) => id === ours && parentId === null)) highest.add(ours);
  }
  return said > 0 && known / said >= 0.8 && found.size >= 2 && highest.size >= 2;
}

/** Tells which term of a kind a text names: by its label in either language or its path, or by what the event types of Basel are called. */
export function termGuesser(terms: readonly KnownTerm[], kind: string): (text: string) => Taken {
  const byName = new Map<string, Set<string>>();
  const learn = (name: string, id: string) => byName.set(plainName(name), (byName.get(plainName(name)) ?? new Set()).add(id));
  const byId = new Map(terms.map((term) => [term.id, term]));
  for (const term of terms) {
    if (term.kind !== kind) continue;
    const parent = byId.get(term.parentId ?? '');
    const paths = parent === undefined ? [] : [`${parent.label.ko} > ${term.label.ko}`, `${parent.label.en} > ${term.label.en}`];
    for (const name of [term.id, term.label.ko, term.label.en, ...paths]) learn(name, term.id);
  }
  for (const [id, words] of Object.entries(eventTypeWords))
    if (terms.some((term) => term.id === id && term.kind === kind)) for (const word of words) learn(word, id);
  return (text) => {
    if (isBlankWord(text)) return { ours: null, confidence: 1 };
    const bare = text.normalize('NFKC').replace(/^\s*(?:et|event type|level|유형)?\s*\(?\d{1,2}(?:\.\d{1,2})?[.):\s-]+/iu, '');
    const tail = text.split(/\s*[>›/]\s*/).at(-1) ?? '';
    for (const [name, confidence] of [
      [text, sure.same],
      [bare, sure.made],
      [tail, sure.titled],
    ] as const) {
      const ids = byName.get(plainName(name.replace(/\s*&\s*/g, ' and '))) ?? byName.get(plainName(name));
      const [id] = ids ?? [];
      if (id !== undefined) return { ours: id, confidence: ids?.size === 1 ? confidence : sure.doubtful };
    }
    return unknown;
  };
}

/** Tells which event type a text names, else, doubtfully, at which one its words point: `IT failure`, `횡령 및 배임`. */
export function eventTypeGuesser(terms: readonly KnownTerm[]): (text: string) => Taken {
  const named = termGuesser(terms, 'eventType');
  return (text) => {
    const own = named(text);
    const suggested = own.ours === null && own.confidence === 0 ? suggestEventType(text) : null;
    return suggested === null || !terms.some(({ id }) => id === suggested) ? own : { ours: suggested, confidence: sure.doubtful };
  };
}
