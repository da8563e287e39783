import { Menu } from '@mantine/core';
import { peerPrograms, type PeerName } from '../../../documents/peers/programs.ts';
import { ok } from '../../../engine/values/result.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { TableToSave } from '../../ui/platform/save-table.ts';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import type { ListWriter } from './list-writer.ts';

type Props = { readonly write: ListWriter; readonly save: (make: () => Promise<TableToSave | null>) => Promise<void> };

const names = Object.keys(peerPrograms) as PeerName[];

/** The risks that the list shows as other programs read them, whole; what a program has no place for is said. */
export function ExportPeers({ write, save }: Props) {
  const say = useWords();
  const make = useMakePeer(write);
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{say('imports:list.forOthers')}</Menu.Label>
      {names.map((name) => (
        <Menu.Item key={name} onClick={() => void save(() => make(name))}>
          {peerPrograms[name]}
        </Menu.Item>
      ))}
    </>
  );
}

function useMakePeer(write: ListWriter): (name: PeerName) => Promise<TableToSave | null> {
  const say = useWords();
  const settings = useSettings();
  const language = useLanguage();

  return async (name) => {
    const about = { register: settings.name, now: instantOf(Date.now()), language };
    const written = await write((service, wishes, port, tell) => service.forPeer(name, wishes, about, port, tell));
    if (written === null) return null;
    const program = peerPrograms[name];
    const [count, file] = written.ok ? [written.value.count, written.value.of] : [0, null];
    const unsaid = Object.entries(file?.unsaid ?? {}).map(([key, n]) => `${fieldName(say, 'risks', key)} ${numberText(n)}`);
    return {
      name: `${tableTitle(say, 'risks')} ${program}.${file?.format ?? 'csv'}`,
      bytes: written.ok ? ok(written.value.of.bytes) : written,
      saved: (saved) =>
        [
          say('common:exported', { n: numberText(count), name: saved }),
          ...(unsaid.length === 0 ? [] : [say('imports:list.unsaid', { program, columns: unsaid.join(' · ') })]),
        ].join(' '),
    };
  };
}
