import { ratedByKey } from '../../engine/lists/rated-by.ts';
import type { Day } from '../../engine/values/time.ts';
import { positionOn } from '../assessments/position-on.ts';
import { matrixInUse } from '../risks/assess.ts';
import { openStatuses } from '../risks/heat-map.ts';
import { highFrom } from '../scoring/high-from.ts';
import { ratingOfAssessment } from '../scoring/kinds.ts';
import type { Rows, Stored } from '../rows.ts';
import { counted, type Counted } from './counted.ts';

/** Open risks rated high that no control acts on which is still there. */
export function highWithoutControl(uncontrolled: readonly Stored<'risks'>[], rows: Rows, today: Day): Counted {
  const matrix = matrixInUse(rows.all('matrices'));
  if (matrix === null) return counted('risks', uncontrolled);
  const high = matrix.ratings.map(({ rating }) => rating).filter((rating) => rating >= highFrom(matrix));
  const isHighByMatrix = ({ id }: Stored<'risks'>) => {
    const residual = positionOn(rows.by('assessments', 'riskId', id), 'residual', today);
    const rating = residual?.matrixId === matrix.id ? ratingOfAssessment(residual, () => matrix) : null;
    return rating !== null && high.includes(rating);
  };
  return counted('risks', uncontrolled, {
    filters: [
      { column: 'status', is: openStatuses },
      { column: 'residual', is: high },
      { column: ratedByKey('residual'), is: [matrix.id] },
      { column: 'controlCount', is: [0] },
    ],
    finds: rows
      .all('risks')
      .filter(
        (risk) =>
          openStatuses.includes(risk.status) &&
          risk.archivedAt === null &&
          rows.by('riskControls', 'riskId', risk.id).length === 0 &&
          isHighByMatrix(risk),
      ),
  });
}
