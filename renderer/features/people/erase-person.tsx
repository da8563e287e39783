import { Button, Group, Textarea } from '@mantine/core';
import type { Person } from '../../../domain/people/kind.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** Under which the reason is kept until the name is erased. */
export const eraseDraft = (personId: string) => `people:erase:${personId}`;

/** Says what erasing a name does, what it does not reach, and that it cannot be undone, before it is done. */
export function ErasePerson({ person, name, onDone }: { person: Person; name: string; onDone: () => void }) {
  const say = useWords();
  const send = useCommand();
  const [reason, setReason, dropReason] = useDraft<string>(eraseDraft(person.id), '');
  const erase = async () => {
    const outcome = await send('people.erase', { id: person.id }, { note: reason.trim() === '' ? null : reason.trim() });
    if (!outcome.ok) return;
    dropReason();
    onDone();
  };
  return (
    <div role="group" aria-label={say('people:eraseTitle', { name })}>
      <strong>{say('people:eraseTitle', { name })}</strong>
      <p>{say('people:eraseDoes', { code: person.code })}</p>
      <p>{say('people:eraseNot')}</p>
      <p>
        <strong>{say('people:eraseNever')}</strong>
      </p>
      <Textarea label={say('people:eraseReason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Group mt="md" gap="sm">
        <Button color="red" variant="filled" data-takes-away onClick={() => void erase()}>
          {say('people:eraseDo')}
        </Button>
        <Button
          onClick={() => {
            dropReason();
            onDone();
          }}
        >
          {say('common:cancel')}
        </Button>
      </Group>
    </div>
  );
}
