import { josa } from 'es-hangul';
import { createInstance, type i18n } from 'i18next';
import type { Language } from '../domain/settings/kind.ts';
import { en } from './locales/en/all.ts';
import { ko } from './locales/ko/all.ts';

type Sentences = typeof en;
type Plain<Key extends string> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;

/** The key of a sentence: `risks:newRisk`. A key with plural forms is named by its stem. */
export type WordKey = { [N in keyof Sentences]: `${N}:${Plain<keyof Sentences[N] & string>}` }[keyof Sentences];
/** What stands in a sentence: as text, and as a number where a plural asks for one. */
type WordArgument = string | number | { toString(): string; valueOf(): number };
export type WordArguments = Readonly<Record<string, WordArgument>>;

/** Says a sentence in one language. */
export type Translate = (key: WordKey, args?: WordArguments) => string;

/** Particles that follow a Korean word: `{{name, 을를}}` writes the word with 을 or 를 as its last sound asks. */
const particles = {
  을를: '을/를',
  이가: '이/가',
  은는: '은/는',
  와과: '와/과',
  으로: '으로/로',
} as const;

const instances = new Map<Language, i18n>();

function instanceOf(language: Language): i18n {
  const known = instances.get(language);
  if (known) return known;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(en),
    defaultNS: 'common',
    keySeparator: false,
    nsSeparator: ':',
    resources: { [language]: language === 'ko' ? ko : en },
    interpolation: { escapeValue: false },
  });
  for (const [name, pair] of Object.entries(particles)) {
    instance.services.formatter?.add(name, (value: unknown) => withParticle(String(value), pair));
  }
  // English nouns begin a sentence with a capital and stand within one without.
  instance.services.formatter?.add('lower', (value: unknown) =>
    // What is written in capitals throughout is an abbreviation.
    String(value).replace(/\S+/g, (word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase())),
  );
  instances.set(language, instance);
  return instance;
}

type Pair = (typeof particles)[keyof typeof particles];

const digitSounds = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
/** Letters whose Korean names end in a consonant; R has two names, so that it is not among those of known sound. */
const letterSounds: Readonly<Record<string, string | null>> = { L: '엘', M: '엠', N: '엔', R: null };
/** What is written where the last sound of a word is not known: both particles, as forms and letters do. */
const bothParticles: Readonly<Record<Pair, string>> = {
  '을/를': '을(를)',
  '이/가': '이(가)',
  '은/는': '은(는)',
  '와/과': '와(과)',
  '으로/로': '(으)로',
};

/** A word with the particle that its last sound asks for, or with both where that sound is not known. */
function withParticle(word: string, pair: Pair): string {
  const sound = lastSound(word);
  return word + (sound === null ? bothParticles[pair] : josa.pick(sound, pair));
}

/**
 * The last sound of a word. Digits are read as Sino-Korean, capitals alone by their names; how other words sound is not known.
 * A particle follows the word before what stands in brackets at its end: `D-12(결제승인 2.14.1)가`.
 */
function lastSound(whole: string): string | null {
  const word = beforeBrackets(whole);
  const [last = ''] = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(word) ?? [];
  if (/[가-힣]/.test(last)) return last;
  if (/[0-9]/.test(last)) return digitSounds[Number(last)] as string;
  const isInitials = /(?<!\p{L})[A-Z]+[^\p{L}\p{N}]*$/u.test(word);
  return isInitials ? (last in letterSounds ? (letterSounds[last] ?? null) : '이') : null;
}

/** A word without what stands in brackets at its end; as it is where they do not close as they open, or hold all of it. */
function beforeBrackets(word: string): string {
  if (!word.endsWith(')')) return word;
  let depth = 0;
  for (let index = word.length - 1; index > 0; index -= 1) {
    if (word[index] === ')') depth += 1;
    else if (word[index] === '(') depth -= 1;
    if (depth === 0) return word.slice(0, index);
  }
  return word;
}

/** Sentences without arguments, by language and key: a table says the same few words in each of its cells. */
const said = new Map<Language, Map<WordKey, string>>();

/** The sentences of one language. */
export function translator(language: Language): Translate {
  const instance = instanceOf(language);
  let known = said.get(language);
  if (!known) said.set(language, (known = new Map()));
  const plain = known;
  return (key, args) => {
    if (args !== undefined) return instance.t(key, args);
    let sentence = plain.get(key);
    if (sentence === undefined) plain.set(key, (sentence = instance.t(key, {})));
    return sentence;
  };
}
