import type { CSSVariablesResolver } from '@mantine/core';
import { dark, gray, ratingRamps, sea, type Ramp } from './colours.ts';

export type Density = 'dense' | 'normal' | 'relaxed';

/** Height of a table row, in pixels. */
export const rowHeights: Readonly<Record<Density, number>> = { dense: 26, normal: 32, relaxed: 40 };

function ratingVariables(ramp: Ramp, scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(
    ratingRamps[ramp][scheme].flatMap(({ fill, text }, index) => [
      [`--rating-${index + 1}`, fill],
      [`--rating-${index + 1}-text`, text],
    ]),
  );
}

/** The colours and measures of the product as CSS variables, for the ramp and the density that were chosen. */
export function variablesOf(ramp: Ramp, density: Density): CSSVariablesResolver {
  return () => ({
    variables: {
      '--row-height': `${rowHeights[density]}px`,
      '--mantine-line-height': '1.5',
    },
    light: {
      '--surface-page': '#ffffff',
      '--surface-sunken': gray[0],
      '--surface-hover': gray[1],
      '--surface-selected': sea[0],
      '--surface-raised': '#ffffff',
      '--line': gray[2],
      '--line-strong': gray[3],
      '--line-control': gray[5],
      '--text': gray[9],
      '--text-dimmed': gray[6],
      '--accent': sea[7],
      '--text-error': '#a3262a',
      '--text-good': '#1f6b4f',
      '--surface-error': '#fbeeee',
      '--surface-notice': '#fbf4e4',
      '--text-notice': '#70500f',
      '--mark-failed': '#8a1f3a',
      '--water': '#c3deee',
      '--water-over': '#d5a0b0',
      '--past': sea[8],
      '--past-text': '#ffffff',
      '--mantine-color-text': gray[9],
      '--mantine-color-dimmed': gray[6],
      '--mantine-color-placeholder': gray[6],
      '--mantine-color-error': '#a3262a',
      '--mantine-color-default-border': gray[3],
      ...ratingVariables(ramp, 'light'),
    },
    dark: {
      '--surface-page': dark[7],
      '--surface-sunken': dark[8],
      '--surface-hover': dark[6],
      '--surface-selected': '#1f3a4d',
      '--surface-raised': dark[6],
      '--line': '#2b3641',
      '--line-strong': '#3a4753',
      '--line-control': dark[3],
      '--text': dark[0],
      '--text-dimmed': dark[2],
      '--accent': sea[3],
      '--text-error': '#ff9d97',
      '--text-good': '#7ecfae',
      '--surface-error': '#3a2226',
      '--surface-notice': '#36301e',
      '--text-notice': '#e6c877',
      '--mark-failed': '#f09aae',
      '--water': '#24465c',
      '--water-over': '#7c3f52',
      '--past': sea[8],
      '--past-text': '#ffffff',
      '--mantine-color-body': dark[7],
      '--mantine-color-text': dark[0],
      '--mantine-color-dimmed': dark[2],
      '--mantine-color-placeholder': dark[2],
      '--mantine-color-error': '#ff9d97',
      '--mantine-color-anchor': sea[3],
      '--mantine-color-default-border': '#3a4753',
      ...ratingVariables(ramp, 'dark'),
    },
  });
}
