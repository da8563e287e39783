import type { Language } from '../../domain/settings/kind.ts';

/** Pretendard in two weights, each as base64 of a woff2 file. */
export type EmbeddedFonts = { readonly regular: string; readonly semiBold: string };

/** A page that stands alone: no script, nothing fetched. `body` is markup, everything else is text. */
export function htmlDocument(page: { language: Language; title: string; css: string; body: string; fonts: EmbeddedFonts | null }): string {
  return [
    '<!doctype html>',
    `<html lang="${page.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(page.title)}</title>`,
    `<style>${fontFaces(page.fonts)}${page.css}</style>`,
    '</head>',
    `<body>${page.body}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** The rules that bring the typeface with a page or a picture. */
export function fontFaces(fonts: EmbeddedFonts | null): string {
  if (fonts === null) return '';
  const face = (weight: number, base64: string) =>
    `@font-face{font-family:Pretendard;font-weight:${weight};font-style:normal;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
  return `${face(400, fonts.regular)}${face(600, fonts.semiBold)}\n`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}
