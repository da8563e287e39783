import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { EmbeddedFonts } from '../html/html-document.ts';
import { fontFaces } from '../html/html-document.ts';
import { BowTie } from './bow-tie.tsx';
import type { BowTieDrawing } from './drawing.ts';
import { bowTieLayout, type BowTieLayout } from './layout.ts';
import { frame } from './places.ts';

const families = 'Pretendard, "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif';

/** A picture as a file of its own, with its size in pixels. */
export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

/**
 * A bow-tie as an SVG that stands alone, on white paper. With `fonts` it carries its typeface, as a picture must that is turned into
 * another format; without, it takes the one of the machine, for which the widths of its words leave room.
 */
export function bowTiePicture(drawing: BowTieDrawing, fonts: EmbeddedFonts | null): Picture {
  const layout = bowTieLayout(drawing, frame.leastWidth);
  const { width, height } = layout;
  const markup = markupOf(drawing, layout);
  const style = fonts === null ? '' : `<style>${fontFaces(fonts)}</style>`;
  const svg = markup
    .replace('<svg ', `<svg width="${width}" height="${height}" `)
    .replace('font-family="inherit"', `font-family="${families.replaceAll('"', "'")}"`)
    .replace('>', `>${style}<rect width="100%" height="100%" fill="#ffffff"/>`);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

/** The picture as markup in the colours of paper: programs for drawings know no variables. */
export function markupOf(drawing: BowTieDrawing, layout: BowTieLayout, part?: { readonly from: number; readonly to: number }): string {
  return renderToStaticMarkup(createElement(BowTie, { drawing, layout, ...(part === undefined ? {} : { part }) })).replace(
    /var\(--[\w-]+, (#[0-9a-f]+)\)/g,
    '$1',
  );
}
