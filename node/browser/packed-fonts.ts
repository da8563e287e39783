import { createHash } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What tells Chromium on Linux to use the fonts of the system and, behind them, those in `folder`. A Chromium that finds no
 * font at all draws no text in families that a page does not bring, and loses those that it does bring at random.
 * Empty where nothing may be written into the folder: the fonts of the system have to do.
 */
export function packedFonts(folder: string, env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const system = env['FONTCONFIG_FILE'] || join(env['FONTCONFIG_PATH'] || '/etc/fonts', 'fonts.conf');
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `<include ignore_missing="yes">${escaped(system)}</include>`,
    `<dir>${escaped(folder)}</dir>`,
    '<cachedir prefix="xdg">fontconfig</cachedir>',
    '</fontconfig>',
    '',
  ].join('\n');
  const file = join(folder, `behind-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.conf`);
  if (existsSync(file)) return { FONTCONFIG_FILE: file };
  // Renamed into its place, so that another process never reads half of it.
  const partial = `${file}-${process.pid}`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
  } catch (error) {
    if (isRefusal(error)) return {};
    throw error;
  }
  return { FONTCONFIG_FILE: file };
}

/** Whether the system lets this user write nothing there. */
export function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EROFS', 'ENOENT', 'EPERM', 'ENOTDIR'].includes((error as { code?: string }).code ?? '');
}

function escaped(path: string): string {
  return path.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}
