import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { StoreError } from '../../../store/registers/store-problem.ts';
import { questions, type Asked, type Question, type Questions } from './questions.ts';
import { useStore } from './store-context.tsx';

const QuestionsContext = createContext<Questions | null>(null);

/** The questions of everything below to one open register: another register has another provider. */
export function QuestionsProvider({ registerId, children }: { registerId: string; children: ReactNode }) {
  const store = useStore();
  const [asked] = useState(() => questions(registerId, (queries) => store.ask(queries)));
  useEffect(() => {
    const leave = store.onMoved(asked.moved);
    return () => {
      leave();
      asked.clear();
    };
  }, [store, asked]);
  return <QuestionsContext value={asked}>{children}</QuestionsContext>;
}

/** `null` where no register is open. */
export function useQuestions(): Questions | null {
  return useContext(QuestionsContext);
}

export function useOpenQuestions(): Questions {
  const asked = useContext(QuestionsContext);
  if (asked === null) throw new Error('no register is open');
  return asked;
}

/** Where some questions stand, asked while this is on screen. They may be built anew on each render: their keys are compared. */
export function useAsked<T>(list: readonly Question<T>[]): readonly Asked<T>[] {
  const asked = useOpenQuestions();
  const keys = JSON.stringify(list.map(({ key }) => key));
  const [held, hold] = useState(() => ({ keys, reading: asked.reading(list) }));
  const now = held.keys === keys ? held : { keys, reading: asked.reading(list) };
  if (now !== held) hold(now);
  return useSyncExternalStore(now.reading.subscribe, now.reading.current);
}

/** The answers as far as they are there. Throws, for the recovery around it, where one cannot be had. */
export function answersSoFar<T>(list: readonly Asked<T>[]): readonly (T | null)[] {
  for (const { answer, problem } of list) if (answer === null && problem !== null) throw new StoreError(problem);
  return list.map(({ answer }) => answer);
}

/** All the answers, or `null` while one is still being asked. Throws, for the recovery around it, where one cannot be had. */
export function answersIn<T>(list: readonly Asked<T>[]): readonly T[] | null {
  const answers = answersSoFar(list).filter((answer) => answer !== null);
  return answers.length === list.length ? answers : null;
}

/** The answer to a question; `null` while asking, or without a question. Throws, for the recovery around it, where it cannot be had. */
export function useAnswer<T>(question: Question<T> | null): T | null {
  const asked = useAsked(question === null ? [] : [question]);
  return answersIn(asked)?.[0] ?? null;
}

/** What `value` was before it became `null`: what is asked anew, with other words, keeps showing what was found before. */
export function useFormer<T>(value: T | null): T | null {
  const [former, setFormer] = useState(value);
  if (value !== null && value !== former) setFormer(value);
  return value ?? former;
}
