import { Menu } from '@mantine/core';
import { IconCopy, IconTemplate } from '@tabler/icons-react';
import { kinds } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { beginFrom } from './copy-address.ts';

/** In the menu of a record: a new one that begins with it, and a template made of it; nothing where its kind allows neither. */
export function CopyItems({ kind, id }: { kind: KindName; id: string }) {
  const say = useWords();
  const reason = useReadOnlyReason();
  if (kinds.of(kind).copies === null) return null;
  return (
    <>
      <Menu.Item
        disabled={reason !== null}
        leftSection={<IconCopy size={16} stroke={1.5} />}
        onClick={() => beginFrom(kind, { from: 'record', id })}
      >
        {say('copying:duplicate')}
      </Menu.Item>
      {kinds.of(kind).code === null ? null : (
        <Menu.Item
          disabled={reason !== null}
          leftSection={<IconTemplate size={16} stroke={1.5} />}
          onClick={() => goTo(`/recordTemplates/new?of=${kind}/${id}`)}
        >
          {say('copying:saveAsTemplate')}
        </Menu.Item>
      )}
      <Menu.Divider />
    </>
  );
}
