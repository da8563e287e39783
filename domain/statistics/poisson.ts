/**
 * Whether so many events are more than a rate explains: seeing `count` or more where `expected` were to be expected has a
 * probability below 5 %. The same as that the exact 90 % interval of the rate (F. Garwood, 1936) lies above the expected one.
 */
export function exceeds(count: number, expected: number): boolean {
  let term = Math.exp(-expected);
  let fewer = 0;
  for (let k = 0; k < count; k += 1) {
    fewer += term;
    term *= expected / (k + 1);
  }
  return 1 - fewer < 0.05;
}
