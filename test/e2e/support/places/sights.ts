import type { Look } from '../served-app.ts';

/** Windows of two sizes, and the smaller one with letters twice as large. */
const windows = [
  { width: 1280, height: 800, deviceScaleFactor: 1 },
  { width: 1920, height: 1080, deviceScaleFactor: 1 },
  { width: 640, height: 400, deviceScaleFactor: 2 },
] as const;

/** How a place is looked at: in a language, a theme and a window. */
export type Sight = Required<Omit<Look, 'quota'>>;

export const sights: readonly Sight[] = windows.flatMap((window) =>
  (['ko', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((scheme) => ({ ...window, language, scheme }))),
);

export const sightName = ({ language, scheme, width }: Sight) => `${language}-${scheme}-${width}`;
