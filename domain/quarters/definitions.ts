/** Raised with any change of what a figure of a quarter means, so that a closed report says by which definitions it counts. */
export const definitionsVersion = 1;
