import { useLanguage, useWords } from '../words/words-context.tsx';
import { useScoring } from './scoring.tsx';
import classes from './rating.module.css';

type Props = {
  readonly rating: number | null;
  /** The version of the matrix that the rating was made with, which alone has its word; `null` where nothing is rated. */
  readonly matrixId: string | null;
  readonly short?: boolean;
};

/** A rating as colour, number and word: never colour alone. */
export function RatingBadge({ rating, matrixId, short = false }: Props) {
  const say = useWords();
  const language = useLanguage();
  const scoring = useScoring();
  if (rating === null) return <span className={classes['none']}>{say('common:notAssessed')}</span>;
  const ratings = matrixId === null ? undefined : scoring?.scalesOf(matrixId)?.matrix.ratings;
  const word = ratings?.find((candidate) => candidate.rating === rating)?.label[language] ?? '';
  return (
    <span className={classes['rating']}>
      <span className={classes['number']} data-rating={stepOf(rating, ratings?.length ?? 5)}>
        {rating}
      </span>
      {short ? <span className="visually-hidden">{word}</span> : <span>{word}</span>}
    </span>
  );
}

/** The step of the ramp of five for a rating of a matrix that may have fewer or more. */
export function stepOf(rating: number, ratings: number): number {
  return ratings <= 1 ? 1 : 1 + Math.round(((rating - 1) * 4) / (ratings - 1));
}
