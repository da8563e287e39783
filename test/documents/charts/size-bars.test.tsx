import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SizeBars, type SizeBar } from '../../../documents/charts/size-bars.tsx';

const bar = (key: string, at: number, size: number | null): SizeBar => ({
  key,
  at,
  size,
  name: `release ${key}`,
  href: `#/releases/${key}`,
});

function drawn(bars: readonly SizeBar[], width = 300) {
  const markup = renderToStaticMarkup(
    <SizeBars
      bars={bars}
      width={width}
      height={96}
      name="Sizes"
      ticks={[]}
      sizeText={(size) => `${size} commits`}
      reached={bars[0]?.key ?? null}
    />,
  );
  const rects = [...markup.matchAll(/<rect class="size-bars-bar"[^>]* x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/g)];
  return { markup, bars: rects.map(([, x, wide, tall]) => ({ x: Number(x), wide: Number(wide), tall: Number(tall) })) };
}

describe('bars of size over time', () => {
  it('stand from zero: half the size is half the height', () => {
    const { bars } = drawn([bar('a', 0, 100), bar('b', 10, 50)]);
    // 96 high, 14 above for the scale and 18 below for the axis leave 64.
    expect(bars.map(({ tall }) => tall)).toEqual([64, 32]);
  });

  it('never stand on one another, though many came out at the same moment', () => {
    const { bars } = drawn([...Array.from({ length: 40 }, (_, index) => bar(`s${index}`, 1000, 3)), bar('last', 2000, 3)]);
    expect(bars).toHaveLength(41);
    const room = bars.slice(1).map(({ x }, index) => x - (bars[index]?.x ?? 0) - (bars[index]?.wide ?? 0));
    expect(Math.min(...room)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...bars.map(({ x, wide }) => x + wide))).toBeLessThanOrEqual(300);
  });

  it('leave a place and a name, and no bar, to what was not counted', () => {
    const { markup, bars } = drawn([bar('a', 0, 100), bar('unknown', 5, null), bar('b', 10, 50)]);
    expect(bars).toHaveLength(2);
    expect(markup).toContain('aria-label="release unknown"');
    expect(markup).toContain('<circle');
  });

  it('are reached by Tab in one stop', () => {
    const { markup } = drawn([bar('a', 0, 100), bar('b', 10, 50), bar('c', 20, 10)]);
    expect(markup.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(markup.match(/tabindex="-1"/gi)).toHaveLength(2);
  });
});
