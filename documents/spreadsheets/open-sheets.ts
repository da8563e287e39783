import type { Result } from '../../engine/values/result.ts';
import type { FileKind } from './file-kind.ts';
import type { OpenSheets } from './grid-maker.ts';
import { openOds } from './open-ods.ts';
import { openXlsx } from './read-xlsx.ts';

/** A file of sheets, whatever program wrote it. */
export type SheetsKind = Exclude<FileKind, { readonly is: 'text' }>;

/** Opens a workbook of any program whose files are read. */
export function openSheets({ is, members }: SheetsKind): Result<OpenSheets> {
  return is === 'ods' ? openOds(members) : openXlsx(members);
}
