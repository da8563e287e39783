import { Select } from '@mantine/core';
import type { KindName } from '../../../domain/rows.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { beginFrom } from './copy-address.ts';
import classes from './copying.module.css';
import { useTemplates } from './templates.ts';

/** Above the form of a new record: the templates that it may begin with, where there are some. */
export function TemplateOffer({ kind, chosen = null }: { kind: KindName; chosen?: string | null }) {
  const say = useWords();
  const templates = useTemplates(kind);
  if (templates === null || templates.length === 0) return null;
  const groups = [
    { group: say('copying:ofRegister'), items: templates.filter(({ isShipped }) => !isShipped) },
    { group: say('copying:ofProduct'), items: templates.filter(({ isShipped }) => isShipped) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={classes['offer']}>
      <Select
        label={say('copying:fromTemplate')}
        placeholder={say('copying:chooseTemplate')}
        data={groups.map(({ group, items }) => ({ group, items: items.map(({ id, name }) => ({ value: id, label: name })) }))}
        value={chosen}
        searchable={templates.length > 8}
        onChange={(id) => (id === null ? undefined : beginFrom(kind, { from: 'template', id }))}
      />
    </div>
  );
}
