import type { Answer, Arguments, Channel, Desktop } from '../../contract/host.ts';
import type { Json } from '../../engine/values/json.ts';
import { pageEvent } from './page-events.ts';
import { type Answers, pageFiles } from './page-files.ts';

const languageKey = 'plimsoll.language';
const registerKey = 'plimsoll.lastRegister';

/** The page alone in a browser, without window or launcher: it reads and downloads files; it cannot print a PDF, and keeps neither backups nor a journal. */
export function plainPage(): Desktop {
  /** By register, then by key. */
  const held = new Map<string, Map<string, Json>>();
  const answers: Answers<Channel> = {
    ...pageFiles(),
    'report.show': ({ html }) => ({ address: URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' })) }),
    'pdf.print': () => ({ ok: false, problems: [{ code: 'pdf.noBrowser' }] }),
    'backups.list': () => [],
    'backups.write': () => ({ ok: false, problems: [{ code: 'file.notWritable', at: { file: '' } }] }),
    'backups.read': () => ({ ok: false, problems: [{ code: 'file.missing', at: { file: '' } }] }),
    'backups.remove': () => ({ ok: true, value: null }),
    'journal.known': () => [],
    'journal.append': noJournal,
    'journal.read': noJournal,
    'journal.forget': () => ({ ok: true, value: null }),
    'drafts.hold': ({ registerId, key, value }) => {
      const ofRegister = held.get(registerId) ?? new Map<string, Json>();
      held.set(registerId, ofRegister);
      if (value === null) ofRegister.delete(key);
      else ofRegister.set(key, value);
      return null;
    },
    'drafts.held': ({ registerId }) => [...(held.get(registerId) ?? [])].map(([key, value]) => ({ key, value })),
    'shell.open': ({ address }) => {
      if (!/^(https:\/\/|mailto:)/.test(address)) return false;
      window.open(address, '_blank', 'noopener,noreferrer');
      return true;
    },
    'app.info': () => ({
      host: 'page',
      version: '',
      userName: '',
      language: chosenLanguage() ?? (navigator.language.startsWith('ko') ? 'ko' : 'en'),
      platform: 'other',
      lastRegister: localStorage.getItem(registerKey),
      endedCleanly: true,
    }),
    'app.setLanguage': ({ language }) => {
      localStorage.setItem(languageKey, language);
      return null;
    },
    'app.rememberRegister': ({ registerId }) => {
      if (registerId === null) localStorage.removeItem(registerKey);
      else localStorage.setItem(registerKey, registerId);
      return null;
    },
    'app.flushed': () => null,
  };
  return {
    async call<C extends Channel>(channel: C, args: Arguments<C>): Promise<Answer<C>> {
      return answers[channel](args);
    },
    on: pageEvent,
  };
}

const noJournal = () => ({ ok: false as const, problems: [{ code: 'journal.none' as const }] });

function chosenLanguage(): 'ko' | 'en' | null {
  const kept = localStorage.getItem(languageKey);
  return kept === 'ko' || kept === 'en' ? kept : null;
}
