/** Places in order, moved to the right where they would come closer than `gap`, and back to the left where the room ends. */
export function spread(places: readonly number[], gap: number, room: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -gap) + gap));
  for (let at = moved.length - 1, most = room; at >= 0; at -= 1, most -= gap) moved[at] = Math.max(0, Math.min(moved[at] ?? 0, most));
  return moved;
}
