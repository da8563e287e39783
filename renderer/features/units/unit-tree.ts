import type { Unit } from '../../../domain/units/kind.ts';

/** The units from the top down, each after the one that it is part of, by name among siblings. A unit whose parent is not shown stands at the top. */
export function treeOf<U extends Unit>(units: readonly U[]): { readonly unit: U; readonly depth: number }[] {
  const shown = new Set(units.map(({ id }) => id));
  const visited = new Set<string>();
  const below = (parentId: string | null, depth: number): { unit: U; depth: number }[] =>
    units
      .filter((unit) => (parentId === null ? unit.parentId === null || !shown.has(unit.parentId) : unit.parentId === parentId))
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((unit) => {
        if (visited.has(unit.id)) return [];
        visited.add(unit.id);
        return [{ unit, depth }, ...below(unit.id, depth + 1)];
      });
  const tree = below(null, 0);
  // Two units that are each part of the other have no top: they are shown all the same.
  return [...tree, ...units.filter(({ id }) => !visited.has(id)).map((unit) => ({ unit, depth: 0 }))];
}

/** The ids of every unit under one. */
export function unitsBelow(id: string, units: readonly Unit[]): ReadonlySet<string> {
  const found = new Set<string>();
  let fresh = [id];
  while (fresh.length > 0) {
    fresh = units.filter((unit) => unit.parentId !== null && fresh.includes(unit.parentId) && !found.has(unit.id)).map((unit) => unit.id);
    for (const one of fresh) found.add(one);
  }
  return found;
}
