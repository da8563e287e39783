import { useArchivedName } from '../words/archived-name.ts';
import { useWords } from '../words/words-context.tsx';
import { useRow } from './answers.ts';
import { useRegister } from './open-register.tsx';

/** A person's name; of an erased person the code, and that the name was erased. */
export function PersonName({ id }: { id: string | null }) {
  const { names } = useRegister();
  const name = id === null ? undefined : names[id];
  if (id === null) return null;
  return name === undefined ? <ErasedPerson id={id} /> : <>{name}</>;
}

function ErasedPerson({ id }: { id: string }) {
  const say = useWords();
  const person = useRow('people', id);
  if (!person) return null;
  return <>{say('people:erased', { code: person.code })}</>;
}

/** A person as a field shows them: the name, or the code of whoever was erased, and whether they were archived. Nobody: ''. */
export function useChosenPerson(id: string | null): string {
  const say = useWords();
  const archivedName = useArchivedName();
  const { names } = useRegister();
  const person = useRow('people', id);
  if (id === null) return '';
  return archivedName(names[id] ?? say('people:erased', { code: person?.code ?? '' }), person?.archivedAt ?? null);
}
