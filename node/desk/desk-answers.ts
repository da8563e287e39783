import type { Answers } from '../rpc/answer-call.ts';
import type { BackupFolder } from '../backups/backup-folder.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { languages } from '../../domain/settings/kind.ts';
import { z } from '../../engine/values/schema.ts';
import type { KeptSettings } from './kept-settings.ts';

/** What each door keeps of its own. */
export const deskFields = {
  language: z.enum(languages).nullable(),
  lastRegister: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .nullable(),
};
export type DeskSettings = { readonly language: Language | null; readonly lastRegister: string | null };

type DeskChannel = 'backups.list' | 'backups.write' | 'backups.read' | 'app.setLanguage' | 'app.rememberRegister';

/** The channels that both doors answer in the same way. */
export function deskAnswers(
  backups: BackupFolder,
  settings: KeptSettings<DeskSettings>,
  onLanguage: (language: Language) => void,
): Answers<DeskChannel> {
  return {
    'backups.list': () => backups.list(),
    'backups.write': (args) => backups.write(args),
    'backups.read': ({ id }) => backups.read(id),
    'app.setLanguage': ({ language }) => {
      settings.set({ language });
      onLanguage(language);
      return null;
    },
    'app.rememberRegister': ({ registerId }) => {
      settings.set({ lastRegister: registerId });
      return null;
    },
  };
}
