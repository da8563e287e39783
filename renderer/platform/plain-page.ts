import type { Answer, Arguments, Channel, Desktop } from '../../contract/host.ts';
import { pageEvent } from './page-events.ts';
import { type Answers, pageFiles } from './page-files.ts';

const languageKey = 'plimsoll.language';
const registerKey = 'plimsoll.lastRegister';

/** The page alone in a browser, without window or launcher: it reads and downloads files; it cannot print a PDF or keep backups. */
export function plainPage(): Desktop {
  const answers: Answers<Channel> = {
    ...pageFiles(),
    'report.show': ({ html }) => ({ address: URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' })) }),
    'pdf.print': () => ({ ok: false, problems: [{ code: 'pdf.noBrowser' }] }),
    'backups.list': () => [],
    'backups.write': () => ({ ok: false, problems: [{ code: 'file.notWritable', at: { file: '' } }] }),
    'backups.read': () => ({ ok: false, problems: [{ code: 'file.missing', at: { file: '' } }] }),
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

function chosenLanguage(): 'ko' | 'en' | null {
  const kept = localStorage.getItem(languageKey);
  return kept === 'ko' || kept === 'en' ? kept : null;
}
