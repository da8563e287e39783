import { createContext, useContext, useEffect, useEffectEvent, type ReactNode } from 'react';
import { commandOf, isCommandId, isOwnCommand, type CommandId, type OwnCommandId } from '../../../words/commands/commands.ts';
import { openRisk, showBowTie } from '../../features/bow-tie/bow-tie-address.ts';
import { kinds } from '../../../domain/index.ts';
import { beginFrom, openRecord } from '../../record/copying/copy-address.ts';
import { useSaveWorkbook } from '../../features/export/save-workbook.ts';
import { beginSteps } from '../../state/guided.ts';
import { setView } from '../../state/view.ts';
import { askExport, goTo } from '../../ui/address/hash-address.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useAppInfo, useIsMac, usePlatform } from '../../ui/platform/platform-context.tsx';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useUndo } from '../../ui/register/undo.ts';
import { useChooseLanguage } from '../../ui/words/language-choice.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import type { RegisterFiles } from '../workspace/register-files.ts';
import { commandOfKeys } from './command-keys.ts';
import { guideDisclosure } from '../guide/guide.tsx';
import { helpDisclosure } from './help.tsx';
import { paletteDisclosure } from './palette-disclosure.ts';

const RunContext = createContext<(id: CommandId) => void>(() => undefined);

type Props = {
  readonly files: RegisterFiles;
  readonly onClose: () => Promise<void>;
  readonly backUp: (() => Promise<boolean>) | null;
  readonly children: ReactNode;
};

/** Carries out commands, whoever asks: a key, the menu of the window, the palette, a button. */
export function CommandsProvider({ files, onClose, backUp, children }: Props) {
  const say = useWords();
  const platform = usePlatform();
  const info = useAppInfo();
  const mac = useIsMac();
  const chooseLanguage = useChooseLanguage();
  const { undo, redo } = useUndo();
  const { registerId } = useSettings();
  const saveWorkbook = useSaveWorkbook();

  const doing: Readonly<Record<OwnCommandId, () => void>> = {
    'go.overview': () => goTo('/overview'),
    'go.delivery': () => goTo('/delivery'),
    'go.quarters': () => goTo('/quarters'),
    'go.audit': () => goTo('/audit'),
    'go.settings': () => goTo('/settings'),
    'edit.undo': () => void undo(),
    'edit.redo': () => void redo(),
    'edit.find': () => document.querySelector<HTMLInputElement>('input[data-list-search]')?.focus(),
    'edit.duplicate': () => {
      const open = openRecord();
      if (open === null) notify(say('copying:commandNoRecord'));
      else if (kinds.of(open.kind).copies === null) notify(say('copying:cannot'));
      else beginFrom(open.kind, { from: 'record', id: open.id });
    },
    'palette.open': () => paletteDisclosure.open(),
    'register.new': () => void onClose(),
    'register.close': () => void onClose(),
    'register.open': () => void files.openFile(),
    'register.bring': () => goTo('/import'),
    'register.save': () => void files.save(false),
    'register.saveAs': () => void files.save(true),
    'register.saveBook': saveWorkbook,
    'register.backUp': () =>
      void backUp?.().then((kept) => {
        notify(say(kept ? 'shell:backedUp' : 'shell:notBackedUp'), kept ? 'done' : 'problem');
      }),
    'report.export': () => askExport(),
    'view.korean': () => chooseLanguage('ko'),
    'view.english': () => chooseLanguage('en'),
    'view.light': () => setView({ scheme: 'light' }),
    'view.dark': () => setView({ scheme: 'dark' }),
    'view.system': () => setView({ scheme: 'auto' }),
    'help.guide': () => guideDisclosure.open(),
    'help.steps': () => beginSteps(registerId),
    'view.bowTie': () => {
      const risk = openRisk();
      if (risk === null) notify(say('bowTie:commandNoRisk'));
      else showBowTie(risk, true);
    },
    'help.shortcuts': () => helpDisclosure.open(),
    'help.about': () => notify(say('shell:aboutText', { version: info.version })),
  };

  const act = (id: CommandId) => {
    const { kind, group } = commandOf(id);
    if (kind !== undefined) goTo(group === 'new' ? `/${kind}/new` : `/${kind}`);
    else if (isOwnCommand(id)) doing[id]();
  };
  const run = useEffectEvent(act);
  const press = useEffectEvent((event: KeyboardEvent) => {
    // In a field it is a question mark.
    const asksHelp = event.key === '?' && !isEditable(event.target);
    const id = commandOfKeys(event, mac) ?? (asksHelp ? 'help.shortcuts' : null);
    if (id === null) return;
    if ((id === 'edit.undo' || id === 'edit.redo') && isTyped(event.target)) return;
    event.preventDefault();
    act(id);
  });
  useEffect(() => {
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useEffect(
    () =>
      platform.on('menu.command', ({ id }) => {
        if (isCommandId(id)) run(id);
      }),
    [platform],
  );
  return <RunContext value={act}>{children}</RunContext>;
}

/** Runs a command by its id. */
export function useRunCommand(): (id: CommandId) => void {
  return useContext(RunContext);
}

function isEditable(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea'))
  );
}

/** Whether undo belongs to the typing: in a text field, but in one of a record only as long as what is typed was not sent. */
function isTyped(target: EventTarget | null): boolean {
  return isEditable(target) && target.closest('[data-rests]') === null;
}
