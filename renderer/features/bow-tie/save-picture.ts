import { useRef } from 'react';
import type { Sheet } from '../../../documents/bow-tie/pages.ts';
import { safeFileName } from '../../../engine/values/file-name.ts';
import { ok, type Result } from '../../../engine/values/result.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { pictureWork } from '../../workers/picture-work.ts';
import { pngOf } from './png.ts';

export const pictureFormats = ['pdf', 'svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Writes a bow-tie to a file that the person names, and says what came of it. One after the other: asked for again meanwhile, it does nothing. */
export function useSavePicture(): (sheet: Sheet, format: PictureFormat) => Promise<void> {
  const say = useWords();
  const platform = usePlatform();
  const problemText = useProblemText();
  const working = useRef(false);

  const bytesOf = async (sheet: Sheet, format: PictureFormat): Promise<Result<Uint8Array> | null> => {
    if (format === 'pdf') {
      const pages = await pictureWork((service) => service.pages(sheet));
      return pages.ok ? platform.call('pdf.print', { html: pages.value }) : pages;
    }
    const picture = await pictureWork((service) => service.picture(sheet, format === 'png'));
    if (!picture.ok || format === 'svg') return picture.ok ? ok(utf8ToBytes(picture.value.svg)) : picture;
    const png = await pngOf(picture.value);
    return png && ok(png);
  };
  return async (sheet, format) => {
    if (working.current) return;
    working.current = true;
    try {
      const bytes = await bytesOf(sheet, format);
      const name = safeFileName(`${sheet.registerName.slice(0, 90)} ${say('bowTie:of', { code: sheet.code })}.${format}`);
      if (bytes === null) return notify(say('bowTie:noPicture'), 'problem');
      const saved = bytes.ok
        ? await platform.call('files.saveAs', { kind: format === 'pdf' ? 'report' : 'picture', name, bytes: bytes.value })
        : bytes;
      if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
      else if (saved.value !== null) notify(say('quarters:exported', { name: saved.value.name }), 'done');
    } catch (error) {
      notify(problemText(problemOfCall(error)), 'problem');
    } finally {
      working.current = false;
    }
  };
}
