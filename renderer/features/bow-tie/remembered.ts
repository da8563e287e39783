// Where somebody was in a bow-tie: who opens a control from it and comes back goes on there, and who leaves it finds the button
// again by which it was opened.

let stop: { readonly risk: string; readonly id: string } | null = null;
let left: string | null = null;

export function rememberStop(risk: string, id: string): void {
  stop = { risk, id };
}

/** The stop at which somebody was in the bow-tie of this risk; `null` where it was another's, or none. */
export function lastStop(risk: string): string | null {
  return stop?.risk === risk ? stop.id : null;
}

export function leaveBowTie(risk: string): void {
  left = risk;
  stop = null;
}

/** Whether the bow-tie of this risk was just left: asked once. */
export function wasJustLeft(risk: string): boolean {
  const was = left === risk;
  left = null;
  return was;
}
