import { kinds } from '../../../../domain/index.ts';
import { linkedWith } from '../../../../domain/links/direction.ts';
import { engineFields } from '../../../../engine/kind/define-kind.ts';

/** A kind of part that ties a record of one kind to one of another: a control to a risk. `own` holds the one, `other` the other. */
export type Tie = { readonly part: string; readonly own: string; readonly other: string; readonly target: string };

/** The kinds of which a record can be tied to one of this kind by nothing but the two. */
export function tiesOf(table: string): readonly Tie[] {
  return kinds.all.flatMap((kind): readonly Tie[] => {
    if (kind.life !== 'part' || kind.partOf === null) return [];
    const tied = Object.entries(kind.fields).find(([, { reference }]) => reference?.tied === true);
    if (tied === undefined) return [];
    const needed = Object.entries(kind.fields).filter(([field, { required }]) => required && field !== kind.partOf && field !== tied[0]);
    if (needed.length > 0 || engineFields.some((field) => field === tied[0])) return [];
    const [owner, target] = [kind.fields[kind.partOf]?.reference?.kind ?? '', tied[1].reference?.kind ?? ''];
    if (owner === table) return [{ part: kind.name, own: kind.partOf, other: tied[0], target }];
    return target === table ? [{ part: kind.name, own: tied[0], other: kind.partOf, target: owner }] : [];
  });
}

/** Whether records of a kind can be linked with others at all. */
export function canLink(table: string): boolean {
  return tiesOf(table).length > 0 || linkedWith(table).length > 0;
}
