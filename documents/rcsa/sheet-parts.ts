import { languages } from '../../domain/settings/kind.ts';
import { testConclusions } from '../../domain/control-tests/kind.ts';
import { rcsaOutcomes } from '../../domain/rcsa/kinds.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import { z } from '../../engine/values/schema.ts';
import { choiceName, fieldName } from '../../words/names.ts';
import { translator, type Translate } from '../../words/translate.ts';

/** The hidden sheet by which a workbook is known as one of a round, whatever its language. */
export const identitySheet = 'plimsoll_rcsa';

/** Of the two sheets that are filled in: what stands in each column, and from which on the columns are answers. */
export const riskColumns = { locked: 5, answer: 5, likelihood: 6, impact: 7, rationale: 8 } as const;
export const controlColumns = { locked: 6, rating: 6, note: 7 } as const;

export function riskHeader(say: Translate): readonly string[] {
  const of = (field: string) => fieldName(say, 'risks', field);
  return [
    of('code'),
    of('title'),
    of('category'),
    say('rcsa:sheet.controlsOfRisk'),
    say('rcsa:sheet.now'),
    say('rcsa:sheet.answer'),
    fieldName(say, 'assessments', 'likelihood'),
    fieldName(say, 'assessments', 'impact'),
    fieldName(say, 'assessments', 'rationale'),
  ];
}

export function controlHeader(say: Translate): readonly string[] {
  const of = (field: string) => fieldName(say, 'controls', field);
  return [
    say('rcsa:sheet.risk'),
    fieldName(say, 'risks', 'title'),
    of('code'),
    of('title'),
    of('kind'),
    of('key'),
    fieldName(say, 'rcsaControls', 'rating'),
    fieldName(say, 'rcsaControls', 'note'),
  ];
}

/** The words of an answer, and of what is said of a control, in the language of a sheet. */
export const answerWords = (say: Translate) => rcsaOutcomes.map((answer) => say(`rcsa:sheet.answer.${answer}`));
export const ratingWords = (say: Translate) => testConclusions.map((rating) => choiceName(say, 'testConclusion', rating));

const inEither = (word: string, words: (say: Translate) => readonly string[]): number => {
  for (const language of languages) {
    const at = words(translator(language)).indexOf(word);
    if (at >= 0) return at;
  }
  return -1;
};

/** What a word stands for, in whichever language it is; `undefined` for none. */
export const answerNamed = (word: string) => rcsaOutcomes[inEither(word, answerWords)];
export const ratingNamed = (word: string) => testConclusions[inEither(word, ratingWords)];

const stated = z.strictObject({ likelihood: z.int(), impact: z.int(), rationale: z.string() }).nullable();
const word = z.strictObject({ rating: z.enum(testConclusions), note: z.string() }).nullable();
const shown = z.array(z.string());

/** What the hidden sheet says of the whole: of what it is, and what it showed. */
export const identitySchema = z.strictObject({
  format: z.literal('plimsoll.rcsa'),
  version: z.literal(1),
  registerId: z.string(),
  roundId: z.string(),
  sheetId: z.string(),
  ownerId: z.string().nullable(),
  matrixId: z.string(),
  seq: z.int().min(1),
  language: z.enum(languages),
  /** The names of its two sheets. */
  risks: z.string(),
  controls: z.string().nullable(),
  /** Over the lines below it. */
  digest: z.string(),
});
export type Identity = Readonly<z.infer<typeof identitySchema>>;

/** A line of the hidden sheet about a line of one of the others: what its locked cells showed, and what its answers held. */
export const riskKeySchema = z.strictObject({ risk: z.string(), shown, asked: stated });
export const controlKeySchema = z.strictObject({ risk: z.string(), control: z.string(), shown, asked: word });
export type RiskKey = Readonly<z.infer<typeof riskKeySchema>>;
export type ControlKey = Readonly<z.infer<typeof controlKeySchema>>;

/** Proves no intent: it finds what a careless hand or program did to the hidden sheet. */
export function digestOf(about: Omit<Identity, 'digest'>, lines: readonly string[]): string {
  return sha256Hex([JSON.stringify(about), ...lines].join('\n'));
}
