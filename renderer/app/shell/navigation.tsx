import { ActionIcon, Menu, SegmentedControl } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconFileSpreadsheet,
  IconFolderOpen,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSelector,
  IconStack2,
  IconSun,
  IconSunMoon,
  IconTableImport,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { languages } from '../../../domain/settings/kind.ts';
import { commandOf, commandTitle, keysText, type CommandId } from '../../../words/commands/commands.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { setView, useView } from '../../state/view.ts';
import { PlimsollMark } from '../../ui/page/plimsoll-mark.tsx';
import { useAppInfo, useIsMac } from '../../ui/platform/platform-context.tsx';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useCountToPutRight } from '../../ui/register/to-be-put-right.ts';
import { useUndo } from '../../ui/register/undo.ts';
import { useChooseLanguage } from '../../ui/words/language-choice.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import type { RegisterFiles } from '../workspace/register-files.ts';
import { useRunCommand } from '../palette/commands-context.tsx';
import { pages } from './pages.ts';
import { SavedState } from './saved-state.tsx';
import classes from './shell.module.css';

/** The left side: which register, find, the pages, and whether the work is safe. */
export function Navigation({ files }: { files: RegisterFiles }) {
  const say = useWords();
  const [path] = useLocation();
  const run = useRunCommand();
  const mac = useIsMac();
  return (
    <nav className={classes['navigation']} aria-label={say('shell:navigation')}>
      <RegisterMenu />
      <button type="button" className={classes['find']} title={say('shell:palette')} onClick={() => run('palette.open')}>
        <IconSearch size={14} stroke={1.5} aria-hidden />
        <span>{say('shell:palette')}</span>
        <kbd>{keysText('mod+k', mac)}</kbd>
      </button>
      <ul className={classes['pages']}>
        {pages.map((page, index) => {
          const here = path === page.path || path.startsWith(`${page.path}/`);
          return (
            <li key={page.path} className={index > 0 && pages[index - 1]?.group !== page.group ? classes['newGroup'] : ''}>
              <Link
                href={page.path}
                className={classes['item']}
                title={commandTitle(say, page.command)}
                aria-current={here ? 'page' : undefined}
              >
                <page.icon size={16} stroke={1.5} aria-hidden />
                <span className={classes['itemName']}>{commandTitle(say, page.command)}</span>
                {page.path === '/audit' && <PutRightMark />}
              </Link>
            </li>
          );
        })}
      </ul>
      <div className={classes['foot']}>
        <SavedState files={files} />
        <FootTools />
      </div>
    </nav>
  );
}

/** How many records are to be put right: the audit lists them. */
function PutRightMark() {
  const say = useWords();
  const count = useCountToPutRight();
  if (count === 0) return null;
  const n = numberText(count);
  return (
    <span className={classes['mark']} title={`${say('audit:putRight')}: ${n}`}>
      {` ${n}`}
    </span>
  );
}

function RegisterMenu() {
  const say = useWords();
  const { name } = useSettings();
  const run = useRunCommand();
  const mac = useIsMac();
  const keepsBackups = useAppInfo().host !== 'page';
  const item = (id: CommandId, icon: typeof IconPlus) => {
    const command = commandOf(id);
    const { keys } = command;
    const Icon = icon;
    return (
      <Menu.Item
        leftSection={<Icon size={16} stroke={1.5} />}
        rightSection={keys === null ? null : <small>{keysText(keys, mac)}</small>}
        onClick={() => run(id)}
      >
        {commandTitle(say, command)}
      </Menu.Item>
    );
  };
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" className={classes['register']} title={name}>
          <PlimsollMark size={20} />
          <span>{name}</span>
          <IconSelector size={14} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {item('register.bring', IconTableImport)}
        <Menu.Divider />
        {item('register.save', IconDeviceFloppy)}
        {item('register.saveAs', IconDeviceFloppy)}
        {item('register.saveBook', IconFileSpreadsheet)}
        {item('register.open', IconFolderOpen)}
        {keepsBackups && item('register.backUp', IconArchive)}
        <Menu.Divider />
        {item('register.close', IconStack2)}
        {item('register.new', IconPlus)}
      </Menu.Dropdown>
    </Menu>
  );
}

function FootTools() {
  const say = useWords();
  const language = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const scheme = useView((view) => view.scheme);
  const { undoes, redoes, undo, redo } = useUndo();
  const next = scheme === 'auto' ? 'light' : scheme === 'light' ? 'dark' : 'auto';
  const SchemeIcon = scheme === 'auto' ? IconSunMoon : scheme === 'light' ? IconSun : IconMoon;
  const schemeWord = say(scheme === 'auto' ? 'shell:viewSystem' : scheme === 'light' ? 'shell:viewLight' : 'shell:viewDark');
  const undoWord = undoes === null ? say('shell:undo') : say('shell:undoWhat', { what: undoes });
  const redoWord = redoes === null ? say('shell:redo') : say('shell:redoWhat', { what: redoes });
  return (
    <div className={classes['tools']}>
      <ActionIcon aria-label={undoWord} title={undoWord} disabled={undoes === null} onClick={() => void undo()}>
        <IconArrowBackUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon aria-label={redoWord} title={redoWord} disabled={redoes === null} onClick={() => void redo()}>
        <IconArrowForwardUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        aria-label={`${say('shell:theme')}: ${schemeWord}`}
        title={`${say('shell:theme')}: ${schemeWord}`}
        onClick={() => setView({ scheme: next })}
      >
        <SchemeIcon size={16} stroke={1.5} />
      </ActionIcon>
      <SegmentedControl
        className={classes['language']}
        size="xs"
        aria-label={say('shell:language')}
        value={language}
        data={languages.map((language) => ({ value: language, label: language === 'ko' ? '한' : 'EN' }))}
        onChange={chooseLanguage}
      />
    </div>
  );
}
