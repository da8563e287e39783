import { ratingOf, type Scale } from '../../../domain/scoring/kinds.ts';
import { RatingBadge } from '../../ui/rating/rating-badge.tsx';
import { useScoring } from '../../ui/rating/scoring.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import classes from './settings.module.css';

/** The scales and the matrix by which this register scores. */
export function ScalesShown() {
  const say = useWords();
  const language = useLanguage();
  const scoring = useScoring();
  if (scoring === null) return null;
  const { matrix, likelihood, impact } = scoring;
  return (
    <section className={classes['part']}>
      <h2>{say('settings:scales')}</h2>
      <p className={classes['note']}>{say('settings:scalesNote', { version: matrix.version })}</p>
      <div className={classes['scales']}>
        <ScaleTable scale={likelihood} />
        <ScaleTable scale={impact} />
        <table className={classes['matrix']}>
          <caption className="visually-hidden">{matrix.label[language]}</caption>
          <thead>
            <tr>
              <th scope="col">
                {likelihood.label[language]} \ {impact.label[language]}
              </th>
              {impact.levels.map(({ level }) => (
                <th key={level} scope="col">
                  {level}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...likelihood.levels].reverse().map(({ level, label }) => (
              <tr key={level}>
                <th scope="row">
                  {level} {label[language]}
                </th>
                {impact.levels.map((column) => (
                  <td key={column.level}>
                    <RatingBadge rating={ratingOf(matrix, level, column.level)} matrixId={matrix.id} short />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ScaleTable({ scale }: { scale: Scale }) {
  const say = useWords();
  const language = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {scale.label[language]}
          </th>
          <th scope="col">{say('settings:meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {scale.levels.map(({ level, label, description }) => (
          <tr key={level}>
            <td className={classes['level']}>{level}</td>
            <td className={classes['word']}>{label[language]}</td>
            <td>{description[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
