/** What a file seems to be by the ending of its name: said to people, and trusted by nothing. */
export const fileTypes = [
  'document',
  'spreadsheet',
  'slides',
  'picture',
  'recording',
  'mail',
  'archive',
  'webPage',
  'program',
  'text',
  'file',
] as const;
export type FileType = (typeof fileTypes)[number];

const endings: Readonly<Record<Exclude<FileType, 'file'>, string>> = {
  document: 'pdf doc docx odt rtf hwp hwpx pages',
  spreadsheet: 'xls xlsx xlsm ods csv tsv numbers',
  slides: 'ppt pptx odp key',
  picture: 'png jpg jpeg gif webp bmp tif tiff heic',
  recording: 'mp3 wav m4a ogg mp4 mov avi mkv webm',
  mail: 'eml msg mbox',
  archive: 'zip 7z rar tar gz tgz bz2 xz plimsoll',
  // A drawing may hold a script as a page may.
  webPage: 'html htm xhtml mhtml svg xml',
  program: 'exe msi bat cmd com scr ps1 vbs js jse mjs wsf sh bash command app dmg pkg deb rpm jar py lnk reg hta',
  text: 'txt log md json jsonl yaml yml ini conf sql',
};

const byEnding: ReadonlyMap<string, FileType> = new Map(
  Object.entries(endings).flatMap(([type, list]) => list.split(' ').map((ending) => [ending, type as FileType] as const)),
);

/** The type of a file by its name, and the ending that says so in capitals; empty where it has none. */
export function fileTypeOf(name: string): { readonly type: FileType; readonly ending: string } {
  const ending = /[^.]\.([A-Za-z0-9]{1,12})$/.exec(name)?.[1] ?? '';
  return { type: byEnding.get(ending.toLowerCase()) ?? 'file', ending: ending.toUpperCase() };
}
