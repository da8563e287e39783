import type { Language } from '../../../../domain/settings/kind.ts';
import { ratingOf } from '../../../../domain/scoring/kinds.ts';
import type { Translate } from '../../../../words/translate.ts';
import type { Assessment } from '../../../../domain/assessments/kind.ts';
import type { Scales } from '../../../ui/rating/scoring.tsx';
import type { Levels } from './matrix-picker.tsx';

/** The levels of an assessment where they mean the same in this version of the matrix; of another version they mean nothing in it. */
export function inMatrix({ id }: { readonly id: string }, assessment: Assessment | null): Levels | null {
  return assessment?.matrixId === id ? assessment : null;
}

/** The words of a pair of levels and of the rating that they meet at. */
export function levelWords({ matrix, likelihood, impact }: Scales, levels: Levels, language: Language) {
  const rating = ratingOf(matrix, levels.likelihood, levels.impact);
  return {
    rating: rating ?? '',
    ratingWord: matrix.ratings.find((candidate) => candidate.rating === rating)?.label[language] ?? '',
    likelihoodWord: likelihood.levels.find((level) => level.level === levels.likelihood)?.label[language] ?? '',
    impactWord: impact.levels.find((level) => level.level === levels.impact)?.label[language] ?? '',
  };
}

/** The explanation of a rating, in a sentence. */
export function ratingExplanation(say: Translate, scales: Scales, levels: Levels, language: Language): string {
  const { rating, ratingWord, likelihoodWord, impactWord } = levelWords(scales, levels, language);
  if (rating === '') return say('risks:cameAboutNowhere');
  return say('risks:cameAbout', {
    likelihood: levels.likelihood,
    likelihoodWord,
    impact: levels.impact,
    impactWord,
    rating: ratingWord,
    matrix: scales.matrix.label[language],
    version: scales.matrix.version,
  });
}
