/** The steps of the rating ramp, lowest first: pale sea-green, sand, amber, rust, deep wine. */
export const ratingSteps = [1, 2, 3, 4, 5] as const;
export type RatingStep = (typeof ratingSteps)[number];

/**
 * Colours on white paper. CIE lightness falls evenly (90, 74, 58, 42, 26), so that the order survives grey printing and every
 * kind of colour blindness; text on each has a contrast of 4.5 : 1 or more (WCAG 2.2).
 */
export const paperRamp: Readonly<Record<RatingStep, { readonly fill: string; readonly text: string }>> = {
  1: { fill: '#cfe9df', text: '#16202b' },
  2: { fill: '#d2b274', text: '#16202b' },
  3: { fill: '#c07d22', text: '#16202b' },
  4: { fill: '#a4471c', text: '#ffffff' },
  5: { fill: '#721d39', text: '#ffffff' },
};

/** The step of the ramp for a rating, 1 to `most`: a matrix with fewer ratings still uses the whole ramp. */
export function ratingStep(rating: number, most: number): RatingStep {
  if (most <= 1) return 1;
  const step = 1 + Math.round(((rating - 1) / (most - 1)) * (ratingSteps.length - 1));
  return Math.min(Math.max(step, 1), ratingSteps.length) as RatingStep;
}

/** CSS colours of a step: a theme sets `--rating-N` and `--rating-N-text`; without one it is the colour on paper. */
export function ratingFill(step: RatingStep): string {
  return `var(--rating-${step}, ${paperRamp[step].fill})`;
}

export function ratingText(step: RatingStep): string {
  return `var(--rating-${step}-text, ${paperRamp[step].text})`;
}

/** Colours of lines and words in charts, set by a theme or as on paper. */
export const chartInk = {
  text: 'var(--chart-text, #16202b)',
  quiet: 'var(--chart-quiet, #5a6673)',
  line: 'var(--chart-line, #c9d1d9)',
  axis: 'var(--chart-axis, #8494a3)',
  paper: 'var(--chart-paper, #ffffff)',
} as const;
