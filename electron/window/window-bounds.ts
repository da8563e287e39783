export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type WindowState = { readonly bounds: Area | null; readonly maximized: boolean };

/** Device-independent pixels. */
export const smallest = { width: 900, height: 600 };
const first = { width: 1280, height: 800 };
/** How much of a window must be on some screen, each way, for a person to reach it. */
const reachable = 120;

/** Where the window opens: where it was, if enough of it still lies on a screen; else the system chooses the place. */
export function boundsToOpen(
  state: WindowState,
  screens: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number } {
  const { bounds } = state;
  if (!bounds || bounds.width < smallest.width || bounds.height < smallest.height) return first;
  const seen = screens.some((screen) => {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const titleBarOnScreen = bounds.y >= screen.y && bounds.y <= screen.y + screen.height - reachable;
    return across >= reachable && titleBarOnScreen;
  });
  return seen ? bounds : { width: bounds.width, height: bounds.height };
}
