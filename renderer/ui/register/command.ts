import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import type { Created } from '../../../engine/commands/create.ts';
import type { Committed } from '../../../engine/commands/memory-register.ts';
import type { Seen } from '../../../engine/commands/prepare.ts';
import type { SentInput } from '../../../contract/selection.ts';
import type { SendWatch } from '../../../contract/store.ts';
import { kinds } from '../../../domain/index.ts';
import { commands, type Action, type Commands, type CreatedKind, type EditedKind, type PartKind } from '../../../domain/commands.ts';
import type { Json, JsonObject } from '../../../engine/values/json.ts';
import type { Result } from '../../../engine/values/result.ts';
import { whileMaking, whileSending } from '../../state/saving.ts';
import { rememberDone } from '../../state/undoing.ts';
import { notify } from '../notices/notices.tsx';
import { useProblemText } from '../words/problem-words.ts';
import { useStore } from './store-context.tsx';
import { useNotifyRemoved } from './notify-removed.ts';
import { useDoneWords } from './undo.ts';

export type CommandOptions = {
  /** What was on screen of each record: the command fails only where one of these fields is no longer so. */
  readonly seen?: readonly Seen[];
  /** Why: kept with the entry. */
  readonly note?: string | null;
  /** Whose statement is entered, where that is someone else. */
  readonly attributedTo?: string | null;
  /** What the command is about, for the words of undo: a code or a title. */
  readonly subject?: string;
  /** Says what went away, where the words of the action do not: what archives or removes is told in any case. */
  readonly wentAway?: string;
  /** The bytes of the documents that its input names by their hash. */
  readonly documents?: readonly Uint8Array[];
  /** How it is followed, where it may take long. */
  readonly watch?: SendWatch;
  /** The caller shows the problems itself; without it they are told at the edge of the window. */
  readonly showsProblems?: boolean;
};

/** Sends one command of the register: what it takes and what it answers is known by its action. */
export type SendCommand = <A extends Action>(
  action: A,
  input: SentInput<A>,
  options?: CommandOptions,
) => Promise<Result<Committed<Commands[A]['answer']>>>;

/** Sends commands: written durably before they answer, counted as saved only then, and remembered for undo. */
export function useCommand(): SendCommand {
  const store = useStore();
  const problemText = useProblemText();
  const notifyRemoved = useNotifyRemoved();
  const doneWords = useDoneWords();
  return useCallback(
    async <A extends Action>(
      action: A,
      input: SentInput<A>,
      { seen = [], note = null, attributedTo = null, subject = '', wentAway, documents, watch, showsProblems = false }: CommandOptions = {},
    ) => {
      const beside = documents === undefined ? {} : { documents };
      const command = { commandId: crypto.randomUUID(), action, input: input as Json, seen, note, attributedTo, ...beside };
      const outcome = await whileSending(() => store.send(command, watch));
      if (outcome.ok) {
        if (outcome.value.changed && commands.find(action)?.undoable) {
          const done = { seq: outcome.value.head.seq, action, subject };
          rememberDone(done);
          if (wentAway !== undefined) notifyRemoved(done, wentAway);
          else if (/\.(archive|remove|withdraw)$/.test(action)) notifyRemoved(done, doneWords(done));
        }
      } else if (!showsProblems) {
        notify(outcome.problems.map(problemText).join('\n'), 'problem');
      }
      // The use case of an action answers what the type of the action says.
      return outcome as Result<Committed<Commands[A]['answer']>>;
    },
    [store, problemText, notifyRemoved, doneWords],
  );
}

/** Sends an edit of some fields of a record whose kind is known only as the form is drawn. */
export function useEdit(): (table: EditedKind, id: string, fields: JsonObject, options: CommandOptions) => Promise<Result<Committed>> {
  const send = useCommand();
  return useCallback(
    (table, id, fields, options) =>
      // The fields are those of the kind: the form drew them from its declaration, and the register checks them.
      send(`${table}.edit` as 'risks.edit', { id, fields }, options),
    [send],
  );
}

/** Makes a record of a kind that is known only as the form is drawn. */
export function useCreate(): (kind: CreatedKind, fields: JsonObject, options: CommandOptions) => Promise<Result<Committed<Created>>> {
  const send = useCommand();
  return useCallback(
    (kind, fields, options) =>
      // The form drew the fields from the declaration of the kind, and the register checks them.
      send(`${kind}.create` as 'risks.create', { fields: fields as Commands['risks.create']['input']['fields'] }, options),
    [send],
  );
}

/** Removes a part of a record. */
export function useRemove(): (kind: PartKind, id: string, options: CommandOptions) => Promise<Result<Committed>> {
  const send = useCommand();
  return useCallback((kind, id, options) => send(`${kind}.remove`, { id }, options), [send]);
}

/**
 * Makes a record of its name alone, of a kind that allows it, and hands over its id; nothing where it was refused, which is told. Forms wait
 * for it with saving, and what `take` sets is drawn before they go on.
 */
export function useNamed(): (table: string, name: string, take: (id: string) => void) => void {
  const send = useCommand();
  return useCallback(
    (table, name, take) => {
      const naming = kinds.of(table).names;
      if (naming === null || !kinds.of(table).createdByName) return;
      // The kind says that its name is all that a new record must be given.
      const fields = { [naming]: name } as { readonly name: string };
      const making = send(`${table}.create` as 'units.create', { fields }, { subject: name });
      void whileMaking(
        making.then((created) => {
          if (created.ok) flushSync(() => take(created.value.answer.id));
        }),
      );
    },
    [send],
  );
}
