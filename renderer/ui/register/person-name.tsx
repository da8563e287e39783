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
