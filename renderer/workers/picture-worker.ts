import { expose } from 'comlink';
import type { Sheet } from '../../documents/bow-tie/pages.ts';
import { bowTieHtml } from '../../documents/bow-tie/pages.ts';
import { bowTiePicture, type Picture } from '../../documents/bow-tie/svg-file.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { embeddedFonts } from './embedded-fonts.ts';

// Pictures are written away from the page's thread, with the code that writes markup.
const service = {
  /** A picture that stands alone; with its typeface, one that can be turned into another format. */
  async picture({ drawing }: Sheet, withFonts: boolean): Promise<Result<Picture>> {
    return ok(bowTiePicture(drawing, withFonts ? await embeddedFonts() : null));
  },
  /** The pages from which a PDF is printed. */
  async pages(sheet: Sheet): Promise<Result<string>> {
    return ok(bowTieHtml(sheet, await embeddedFonts()));
  },
};
export type PictureService = typeof service;

expose(service);
