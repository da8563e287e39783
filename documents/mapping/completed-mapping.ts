import type { MappedTo, Mapping } from '../../domain/imports/mapping.ts';
import type { Fit } from './find-mapping.ts';
import { withoutReadings } from './readings.ts';
import { furtherKey, targetsOf } from './targets.ts';

/**
 * A kept mapping for a file of its shape that says more than it knows: a heading that it lacks is read as guessed, and so are values
 * that it lacks, where they are read for the same column of ours. What it says itself stays: where it takes a column of ours already,
 * a new one stays under its own name.
 */
export function completedMapping({ mapping, added }: Pick<Fit, 'mapping' | 'added'>, guessed: Mapping): Mapping {
  const { own, readings } = withoutReadings(mapping);
  const guesses = new Map(withoutReadings(guessed).own.map((column) => [column.heading, column]));
  const isNew = new Set(added);
  const taken = new Set(mapping.columns.filter(({ heading }) => !isNew.has(heading)).map(({ goes }) => placeOf(goes)));
  const isTaken = (goes: MappedTo) => placeOf(goes) !== null && taken.has(placeOf(goes));
  const aside: MappedTo = targetsOf(mapping.table).hasFurther ? { to: 'field', key: furtherKey } : { to: 'leftOut' };
  const columns = own.map((column) => {
    const other = guesses.get(column.heading);
    if (other === undefined) return column;
    if (isNew.has(column.heading)) return isTaken(other.goes) ? { ...column, goes: aside } : other;
    const isSame = JSON.stringify(column.goes) === JSON.stringify(other.goes);
    return isSame ? { ...column, values: { ...other.values, ...column.values } } : column;
  });
  return { ...mapping, columns: [...columns, ...readings] };
}

/** What only one column should fill; `null` where any number may. */
function placeOf(goes: MappedTo): string | null {
  if (goes.to === 'leftOut' || (goes.to === 'field' && goes.key === furtherKey)) return null;
  return goes.to === 'field' ? goes.key : `${goes.to} ${goes.position}`;
}
