import { Button, Group, Textarea } from '@mantine/core';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** Under which the reason is kept until the name is erased. */
export const eraseDraft = (personId: string) => `people:erase:${personId}`;

type ErasePersonProps = {
  readonly id: string;
  /** Whose name is to be erased, and what then stands in its place. */
  readonly title: string;
  readonly does: string;
  readonly onDone: () => void;
};

/** Says what erasing a name does, what it does not reach, and that it cannot be undone, before it is done. */
export function ErasePerson({ id, title, does, onDone }: ErasePersonProps) {
  const say = useWords();
  const send = useCommand();
  const [reason, setReason, dropReason] = useDraft<string>(eraseDraft(id), '');
  const erase = async () => {
    const outcome = await send('people.erase', { id }, { note: reason.trim() === '' ? null : reason.trim() });
    if (!outcome.ok) return;
    dropReason();
    onDone();
  };
  return (
    <div role="group" aria-label={title}>
      <strong>{title}</strong>
      <p>{does}</p>
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
