import { Menu } from '@mantine/core';
import { peerPrograms, type PeerName } from '../../../documents/peers/programs.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { TableToSave } from '../../ui/platform/save-table.ts';
import { useNamedRows } from '../../ui/register/named-rows.ts';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

type Props = { readonly query: ListQuery; readonly save: (make: () => Promise<TableToSave>) => Promise<void> };

const names = Object.keys(peerPrograms) as PeerName[];

/** The risks that the list shows as other programs read them, whole; what a program has no place for is said. */
export function ExportPeers({ query, save }: Props) {
  const say = useWords();
  const make = useMakePeer(query);
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

function useMakePeer(query: ListQuery): (name: PeerName) => Promise<TableToSave> {
  const store = useStore();
  const say = useWords();
  const namedRows = useNamedRows();
  const settings = useSettings();

  return async (name) => {
    const { rows } = await store.list(query, 0, Number.MAX_SAFE_INTEGER);
    // The writers are only loaded by whoever exports.
    const { peers } = await import('../../../documents/peers/all.ts');
    const { kindsOfPeers, writePeer } = await import('../../../documents/peers/peer.ts');
    const peer = peers.find((one) => one.name === name);
    if (peer === undefined) throw new Error(`no program ${name}`);
    const file = writePeer(peer, rows, await namedRows(kindsOfPeers()), { register: settings.name, now: instantOf(Date.now()) });
    const program = peerPrograms[name];
    const unsaid = Object.entries(file.ok ? file.value.unsaid : {}).map(([key, n]) => `${fieldName(say, 'risks', key)} ${numberText(n)}`);
    return {
      name: `${tableTitle(say, 'risks')} ${program}.${peer.format}`,
      bytes: file.ok ? { ok: true, value: file.value.bytes } : file,
      saved: (saved) =>
        [
          say('common:exported', { n: numberText(rows.length), name: saved }),
          ...(unsaid.length === 0 ? [] : [say('imports:list.unsaid', { program, columns: unsaid.join(' · ') })]),
        ].join(' '),
    };
  };
}
