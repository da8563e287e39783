import type { Answers } from '../rpc/answer-call.ts';
import type { BackupFolder } from '../backups/backup-folder.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { languages } from '../../domain/settings/kind.ts';
import { z } from '../../engine/values/schema.ts';
import type { StoredSettings } from './stored-settings.ts';

/** What each host keeps of its own. */
export const hostSettingFields = {
  language: z.enum(languages).nullable(),
  lastRegister: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .nullable(),
};
export type HostSettings = { readonly language: Language | null; readonly lastRegister: string | null };

type HostChannel = 'backups.list' | 'backups.write' | 'backups.read' | 'app.setLanguage' | 'app.rememberRegister';

/** The channels that both hosts answer in the same way. */
export function hostAnswers(
  backups: BackupFolder,
  settings: StoredSettings<HostSettings>,
  onLanguage: (language: Language) => void,
): Answers<HostChannel> {
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
