import { base64 } from '../../documents/html/base64.ts';
import type { EmbeddedFonts } from '../../documents/html/html-document.ts';

let loaded: Promise<EmbeddedFonts> | null = null;

/** The bundle's own fonts, as a report carries them. */
export function embeddedFonts(): Promise<EmbeddedFonts> {
  loaded ??= Promise.all([
    inBase64(new URL('../../assets/fonts/Pretendard-Regular.woff2', import.meta.url)),
    inBase64(new URL('../../assets/fonts/Pretendard-SemiBold.woff2', import.meta.url)),
  ]).then(([regular, semiBold]) => ({ regular, semiBold }));
  return loaded;
}

async function inBase64(address: URL): Promise<string> {
  const response = await fetch(address);
  return base64(new Uint8Array(await response.arrayBuffer()));
}
