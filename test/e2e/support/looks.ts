const sizes = [
  [1280, 800],
  [1920, 1080],
] as const;

/** How the app is looked at: in both languages and themes, in a small window and in a large one. */
export const looks = (['ko', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => sizes.map(([width, height]) => ({ language, scheme, width, height }))),
);
