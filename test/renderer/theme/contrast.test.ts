import { describe, expect, it } from 'vitest';
import { ratingRamps } from '../../../renderer/ui/theme/colours.ts';
import { variablesOf } from '../../../renderer/ui/theme/variables.ts';

/** Red, green and blue in linear light, 0 to 1. */
function linear(colour: string): readonly [red: number, green: number, blue: number] {
  const channel = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Chroma in OKLab (Ottosson, 2020): how far a colour is from grey. */
function chroma(colour: string): number {
  const [red, green, blue] = linear(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return Math.hypot(a, b);
}

describe('black on white', () => {
  it('has a contrast of 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});

describe.each(['sea', 'traffic'] as const)('the %s ramp', (ramp) => {
  it.each(['light', 'dark'] as const)('carries its numbers readably in the %s theme', (scheme) => {
    for (const { fill, text } of ratingRamps[ramp][scheme]) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  it('falls in lightness in the light theme and rises in the dark one, so that grey print keeps the order', () => {
    const fall = ratingRamps[ramp].light.map(({ fill }) => luminance(fill));
    const rise = ratingRamps[ramp].dark.map(({ fill }) => luminance(fill));
    expect(fall).toEqual([...fall].sort((a, b) => b - a));
    expect(rise).toEqual([...rise].sort((a, b) => a - b));
    for (const steps of [fall, rise]) {
      // CIE lightness, 0 to 100: neighbours must be told apart in grey.
      const lightness = steps.map((y) => 116 * Math.cbrt(y) - 16);
      for (let at = 1; at < lightness.length; at += 1) expect(Math.abs((lightness[at] ?? 0) - (lightness[at - 1] ?? 0))).toBeGreaterThan(5);
    }
  });
});

describe.each(['sea', 'traffic'] as const)('the %s ramp on a dark page', (ramp) => {
  it('grows stronger in colour with every rating: the worst looks worst', () => {
    const strength = ratingRamps[ramp].dark.map(({ fill }) => chroma(fill));
    expect(strength).toEqual([...strength].sort((a, b) => a - b));
  });
});

describe.each(['light', 'dark'] as const)('text in the %s theme', (scheme) => {
  it('is readable on every surface', () => {
    const variables: Readonly<Record<string, unknown>> = variablesOf('sea', 'normal')({} as never)[scheme];
    const colour = (name: string) => String(variables[name]);
    for (const surface of [
      '--surface-page',
      '--surface-sunken',
      '--surface-hover',
      '--surface-selected',
      '--surface-notice',
      '--surface-error',
    ]) {
      for (const text of ['--text', '--text-dimmed', '--accent']) {
        expect(contrast(colour(text), colour(surface)), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(colour('--text-error'), colour('--surface-error'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('--text-error'), colour('--surface-page'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('--line-control'), colour('--surface-page'))).toBeGreaterThanOrEqual(3);
  });
});
