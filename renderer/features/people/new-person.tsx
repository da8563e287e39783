import { Button, Group, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { goTo } from '../../ui/address/hash-address.ts';
import { DetailHead, DetailSection, FieldGrid } from '../../record/detail/detail.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

const blank = { name: '', role: '' };

export function NewPerson({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const [person, setPerson, drop, isBegun] = useDraft('people:new', blank);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const created = await send('people.create', { fields: { name: person.name, role: person.role.trim() === '' ? null : person.role } });
    if (!created.ok) return;
    drop();
    goTo(`/people/${created.value.answer.id}`);
  };
  return (
    <>
      <DetailHead code="" name={say('people:new')} marks={<strong>{say('people:new')}</strong>} title={null} onClose={onClose} />
      <form aria-label={say('people:new')} onSubmit={(event) => void add(event)}>
        <DetailSection title={say('people:title')}>
          <FieldGrid>
            <TextInput
              label={say('people:name')}
              value={person.name}
              required
              data-autofocus
              onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
            />
            <TextInput
              label={say('people:role')}
              value={person.role}
              onChange={(event) => setPerson({ ...person, role: event.currentTarget.value })}
            />
          </FieldGrid>
          <Group mt="md" gap="sm">
            <Button type="submit" variant="filled" disabled={person.name.trim() === ''}>
              {say('people:add')}
            </Button>
            {isBegun && <Button onClick={() => drop()}>{say('common:discard')}</Button>}
          </Group>
        </DetailSection>
      </form>
    </>
  );
}
