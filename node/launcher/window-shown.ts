/** What main prints, for the launcher alone, when its window shows the page. */
export const windowShown = 'plimsoll: window shown';
