import regular from '../assets/fonts/Pretendard-Regular.woff2?inline';
import semiBold from '../assets/fonts/Pretendard-SemiBold.woff2?inline';
import type { EmbeddedFonts } from '../documents/html/html-document.ts';

/** The fonts are part of the program, so that a report looks the same wherever it is made. */
export const reportFonts: EmbeddedFonts = { regular: base64Of(regular), semiBold: base64Of(semiBold) };

function base64Of(address: string): string {
  return address.slice(address.indexOf(',') + 1);
}
