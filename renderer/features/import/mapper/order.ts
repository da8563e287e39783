/** The places of some things, those that nobody is sure of first; otherwise as they stand. */
export function unsureFirst(things: readonly { readonly isUnsure: boolean }[]): readonly number[] {
  const places = things.map((_, at) => at);
  return [...places.filter((at) => things[at]?.isUnsure === true), ...places.filter((at) => things[at]?.isUnsure !== true)];
}
