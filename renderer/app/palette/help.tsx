import { Modal } from '@mantine/core';
import { create } from 'zustand';
import { commandGroups, commands, commandTitle, keysText, type CommandGroup } from '../../../words/commands/commands.ts';
import type { WordKey } from '../../../words/translate.ts';
import { useIsMac } from '../../ui/platform/platform-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { useEscape } from '../../ui/fields/keys.ts';
import classes from './palette.module.css';

const useOpen = create<{ readonly open: boolean }>(() => ({ open: false }));
export const helpDisclosure = { open: () => useOpen.setState({ open: true }), close: () => useOpen.setState({ open: false }) };

export const groupTitles: Readonly<Record<CommandGroup, WordKey>> = {
  go: 'shell:groupGo',
  new: 'shell:groupNew',
  edit: 'shell:groupEdit',
  file: 'shell:groupFile',
  view: 'shell:groupView',
};

/** What is done in a list: to what is selected there, or else to the row or the cell that is active. */
const listKeys: readonly { readonly keys: readonly string[]; readonly does: WordKey }[] = [
  { keys: ['x', 'space'], does: 'lists:keySelect' },
  { keys: ['shift+down'], does: 'lists:keyExtend' },
  { keys: ['mod+a'], does: 'lists:keyAll' },
  { keys: ['escape'], does: 'lists:keyClear' },
  { keys: ['enter', 'f2'], does: 'lists:keyEnter' },
  { keys: ['e'], does: 'lists:keyEdit' },
  { keys: ['a'], does: 'lists:keyAssess' },
  { keys: ['o'], does: 'lists:keyOwner' },
  { keys: ['l'], does: 'lists:keyLink' },
  { keys: ['r'], does: 'lists:keyReview' },
  { keys: ['mod+v'], does: 'lists:keyPaste' },
];

/** Every command with its shortcut, by group. */
export function Help() {
  const say = useWords();
  const mac = useIsMac();
  const { open } = useOpen();
  useEscape(open, helpDisclosure.close);
  return (
    <Modal
      opened={open}
      onClose={helpDisclosure.close}
      title={say('shell:help')}
      size={640}
      closeButtonProps={{ 'aria-label': say('common:close') }}
      closeOnEscape={false}
    >
      <div className={classes['help']}>
        {commandGroups.map((group) => (
          <section key={group}>
            <h3>{say(groupTitles[group])}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{commandTitle(say, command)}</dt>
                    <dd>{command.keys === null ? '' : <kbd>{keysText(command.keys, mac)}</kbd>}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{say('lists:keys')}</h3>
          <dl>
            {listKeys.map(({ keys, does }) => (
              <div key={does}>
                <dt>{say(does)}</dt>
                <dd>
                  <kbd>{keys.map((one) => keysText(one, mac)).join(' · ')}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
