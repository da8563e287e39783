import type { Answers } from '../rpc/answer-call.ts';
import type { BackupFolder } from '../backups/backup-folder.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { languages } from '../../domain/settings/kind.ts';
import { z } from '../../engine/values/schema.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail } from '../../engine/values/result.ts';
import { heldDrafts } from './held-drafts.ts';
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

type HostChannel =
  | `backups.${'list' | 'write' | 'read' | 'remove'}`
  | `journal.${'known' | 'append' | 'read' | 'forget'}`
  | `drafts.${'hold' | 'held'}`
  | 'app.setLanguage'
  | 'app.rememberRegister';

/** The channels that both hosts answer in the same way. */
export function hostAnswers(
  backups: BackupFolder,
  settings: StoredSettings<HostSettings>,
  onLanguage: (language: Language) => void,
): Answers<HostChannel> {
  const drafts = heldDrafts();
  const none = () => fail(problem('journal.none'));
  return {
    'backups.list': () => backups.list(),
    'backups.write': ({ store: _store, ...args }) => backups.write(args),
    'backups.read': ({ id }) => backups.read(id),
    'backups.remove': ({ id }) => backups.remove(id),
    'journal.known': () => [],
    'journal.append': none,
    'journal.read': none,
    'journal.forget': none,
    'drafts.hold': (draft) => {
      drafts.hold(draft);
      return null;
    },
    'drafts.held': ({ registerId }) => drafts.held(registerId),
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
