import type { MantineColorsTuple } from '@mantine/core';

/** The one accent: what can be acted on, and what is selected. */
export const sea: MantineColorsTuple = [
  '#eef6fb',
  '#dbebf5',
  '#b4d6ea',
  '#7dbde6',
  '#4f9cc9',
  '#3684b5',
  '#26719f',
  '#1c5d86',
  '#174c6e',
  '#123b56',
];

/** Neutral, with a trace of blue. */
export const gray: MantineColorsTuple = [
  '#f7f9fb',
  '#eff3f6',
  '#e3e9ee',
  '#d2dae2',
  '#b5c0cb',
  '#8494a3',
  '#566473',
  '#465360',
  '#303b47',
  '#1a232d',
];

/** What takes away and what failed: white letters on the filled steps (6 in the dark, 7 in the light) have 4.5 : 1 at least. */
export const red: MantineColorsTuple = [
  '#fdf1f0',
  '#f9dedc',
  '#f1b8b4',
  '#e8908a',
  '#dd645d',
  '#d24640',
  '#c23631',
  '#a3262a',
  '#861f24',
  '#66191d',
];

/** Surfaces of the dark theme rise by lightness: 8 sunken, 7 page, 6 raised, 5 hovered; 0 text, 2 dimmed text. */
export const dark: MantineColorsTuple = [
  '#dce3ea',
  '#bcc7d2',
  '#9aa8b6',
  '#71808f',
  '#45525f',
  '#2e3944',
  '#242e38',
  '#1a222b',
  '#141b22',
  '#0d1217',
];

export type Ramp = 'sea' | 'traffic';

type Step = { readonly fill: string; readonly text: string };
type Steps = readonly [Step, Step, Step, Step, Step];

const ink = '#1a232d';
const night = '#0d1217';
const paper = '#ffffff';

/**
 * Ratings from very low to very high. In the light themes lightness falls step by step, in the dark ones it rises, so that
 * the order survives grey printing and every kind of colour blindness; each is at least as strong in colour as the one below it, so that
 * the worst looks worst on a dark page too. `text` has 4.5 : 1 at least on its `fill`.
 */
export const ratingRamps: Readonly<Record<Ramp, { readonly light: Steps; readonly dark: Steps }>> = {
  sea: {
    light: [
      { fill: '#cde7de', text: ink },
      { fill: '#d3ba85', text: ink },
      { fill: '#cb8a2e', text: ink },
      { fill: '#a4502c', text: paper },
      { fill: '#671b39', text: paper },
    ],
    dark: [
      { fill: '#27473f', text: paper },
      { fill: '#5a5833', text: paper },
      { fill: '#866421', text: paper },
      { fill: '#c06b2c', text: night },
      { fill: '#ff6464', text: night },
    ],
  },
  traffic: {
    light: [
      { fill: '#bfe5c6', text: ink },
      { fill: '#d2cf6e', text: ink },
      { fill: '#e9a93a', text: ink },
      { fill: '#d96a2b', text: ink },
      { fill: '#9d1a1f', text: paper },
    ],
    dark: [
      { fill: '#2a4f37', text: paper },
      { fill: '#5c6028', text: paper },
      { fill: '#876a1e', text: paper },
      { fill: '#c2702a', text: night },
      { fill: '#ff6464', text: night },
    ],
  },
};
