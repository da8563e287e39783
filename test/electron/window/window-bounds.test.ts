import { describe, expect, it } from 'vitest';
import { boundsToOpen } from '../../../electron/window/window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: -200, width: 2560, height: 1440 };
const state = (x: number, y: number, width = 1280, height = 800) => ({ bounds: { x, y, width, height }, maximized: false });

describe('the window', () => {
  it('opens where it was', () => {
    expect(boundsToOpen(state(100, 80), [screen])).toEqual({ x: 100, y: 80, width: 1280, height: 800 });
    expect(boundsToOpen(state(2000, -150), [screen, second])).toEqual({ x: 2000, y: -150, width: 1280, height: 800 });
  });

  it('keeps its size but not its place when the screen that it was on is gone', () => {
    expect(boundsToOpen(state(2000, -150, 1400, 900), [screen])).toEqual({ width: 1400, height: 900 });
  });

  it('is never out of reach: above the screen, below it, or a sliver at its side', () => {
    for (const lost of [state(100, -30), state(100, 1000), state(1850, 80), state(-1200, 80)]) {
      expect(boundsToOpen(lost, [screen])).toEqual({ width: 1280, height: 800 });
    }
  });

  it('opens at its first size when nothing, or nonsense, was kept', () => {
    expect(boundsToOpen({ bounds: null, maximized: false }, [screen])).toEqual({ width: 1280, height: 800 });
    expect(boundsToOpen(state(0, 0, 10, 10), [screen])).toEqual({ width: 1280, height: 800 });
  });
});
