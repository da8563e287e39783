import { josa } from 'es-hangul';
import { createInstance, type i18n } from 'i18next';
import type { Language } from '../domain/settings/kind.ts';
import { en } from './locales/en/all.ts';
import { ko } from './locales/ko/all.ts';

type Sentences = typeof en;
type Plain<Key extends string> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;

/** The key of a sentence: `risks:newRisk`. A key with plural forms is named by its stem. */
export type WordKey = { [N in keyof Sentences]: `${N}:${Plain<keyof Sentences[N] & string>}` }[keyof Sentences];
export type WordArguments = Readonly<Record<string, string | number>>;

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
  instance.services.formatter?.add('lower', (value: unknown) => String(value).toLowerCase());
  instances.set(language, instance);
  return instance;
}

type Pair = (typeof particles)[keyof typeof particles];

const digitSounds = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** A word with the particle that its last sound asks for. Digits are read as Sino-Korean, Latin letters as after a vowel. */
function withParticle(word: string, pair: Pair): string {
  const last = /[가-힣0-9](?=[^가-힣0-9A-Za-z]*$)/u.exec(word)?.[0];
  const sound = last === undefined ? '이' : /\d/.test(last) ? (digitSounds[Number(last)] as string) : last;
  return word + josa.pick(sound, pair);
}

/** The sentences of one language. */
export function translator(language: Language): Translate {
  const instance = instanceOf(language);
  return (key, args) => instance.t(key, args ?? {});
}
