import type { Picture } from '../../../documents/bow-tie/svg-file.ts';
import { base64 } from '../../../documents/html/base64.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';

/** Pixels of the picture for each of its own, so that it is sharp in print; and the most on one side that a browser draws. */
const [usualScale, mostPixels] = [2, 16_000];

/** A picture as a PNG; `null` where the browser cannot draw it. It has to carry its typeface: a picture knows none of the page. */
export async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64(utf8ToBytes(svg))}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const scale = Math.min(usualScale, mostPixels / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
}
