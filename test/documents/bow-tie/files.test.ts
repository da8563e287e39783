import { describe, expect, it } from 'vitest';
import { bowTieHtml, onPaper } from '../../../documents/bow-tie/pages.ts';
import { bowTiePicture } from '../../../documents/bow-tie/svg-file.ts';
import { largeDrawing } from './large-drawing.ts';

const fonts = { regular: 'AAAA', semiBold: 'BBBB' };
const sheet = (controls: number) => ({
  drawing: largeDrawing(controls, 5, 4),
  language: 'ko' as const,
  registerName: '시험 등록부',
  code: 'R-12',
  title: '배포 <실패>',
  on: '2025-12-31' as const,
});

describe('a bow-tie as a file', () => {
  it('is an SVG that stands alone: no variables, no class of an app, the colours of paper', () => {
    const { svg, width, height } = bowTiePicture(largeDrawing(20, 3, 2), null);
    expect(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg width="1080"')).toBe(true);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).not.toMatch(/var\(|inherit|NaN|undefined/);
    expect(svg.match(/role="img"/g)).toHaveLength(1 + 20 + 5 + 1);
    expect(bowTiePicture(largeDrawing(20, 3, 2), null).svg).toBe(svg);
  });

  it('carries its typeface where it is asked to', () => {
    expect(bowTiePicture(largeDrawing(1, 1, 1), fonts).svg).toMatch(/<style>@font-face\{font-family:Pretendard;.*AAAA.*BBBB.*\n<\/style>/);
  });

  it('shows the five states by five shapes, whatever the colours', () => {
    // Of five controls each is in another state: what is drawn of each before its words, with every colour alike.
    const { svg } = bowTiePicture(largeDrawing(5, 1, 1), null);
    const marks = [...svg.matchAll(/aria-label="control \d"[^>]*><rect class="room"[^>]*><\/rect>(.*?)<g font-weight/g)].map(
      ([, mark = '']) =>
        mark
          .replaceAll(/ (x|y)="[^"]*"/g, '')
          .replaceAll(/M[-\d.]+ [-\d.]+/g, 'M')
          .replaceAll('#8a1f3a', '#16202b'),
    );
    expect(marks).toHaveLength(5);
    expect(new Set(marks).size).toBe(5);
  });

  it('stands on one page where it fits, else on as many as it takes, each from where the one before ended', () => {
    expect(onPaper(largeDrawing(8, 3, 2)).parts).toHaveLength(1);
    const { layout, parts } = onPaper(largeDrawing(60, 5, 4));
    expect(parts.length).toBeGreaterThan(1);
    // Each begins where the one before ended.
    const ends = parts.map(({ to }) => to);
    expect(parts.map(({ from }) => from)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(layout.height);
    expect(ends.slice(0, -1).filter((end) => !layout.cuts.includes(end))).toEqual([]);
    // A sheet of 269 by 152 millimetres.
    expect(parts.filter(({ from, to }) => to - from > (layout.width * 152) / 269)).toEqual([]);
  });

  it('is printed from pages that say which risk and which day, and which of how many they are', () => {
    const html = bowTieHtml(sheet(60), null);
    const pages = onPaper(sheet(60).drawing).parts.length;
    expect(html.match(/<section>/g)).toHaveLength(pages);
    expect(html).toContain('R-12 배포 &lt;실패&gt; <span>보우타이 · 테스트와 등급 기준일 2025.\u00a012.\u00a031. · ');
    // What stands on one page stands on no other.
    expect(html.match(/aria-label="control \d+"/g)).toHaveLength(60);
    expect(html).toContain(`${pages}쪽 중 ${pages}쪽`);
    expect(html).toContain('size: A4 landscape');
  });
});
