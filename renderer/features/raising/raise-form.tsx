import { Button, Select, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { RaiseInput } from '../../../domain/raising/raise.ts';
import type { RaiseSource } from '../../../domain/raising/source.ts';
import type { RaiseMode } from '../../../domain/raising/candidates.ts';
import type { Seen } from '../../../engine/commands/prepare.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import type { Result } from '../../../engine/values/result.ts';
import { choiceName, fieldName } from '../../../words/names.ts';
import type { Typed } from '../../record/typed-values.ts';
import { onEnter } from '../../ui/fields/keys.ts';
import { useOnce, useSubmitOnce } from '../../ui/fields/submit-once.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useProblemSentence, useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Made } from './into-register.tsx';
import classes from './raising.module.css';

/** What each of the forms is given: what it starts from, and what was changed of it so far. */
export type FormProps = {
  readonly source: RaiseSource;
  readonly typed: Typed;
  readonly onType: (over: Typed) => void;
  readonly onMade: (made: Made) => void;
  readonly onCancel: () => void;
};

type Common = Pick<RaiseInput, 'from' | 'link'>;
/** What one of the forms asks for: its input once the link is known, and what was on screen of what it changes. */
type Stated = { readonly input: (common: Common) => RaiseInput; readonly seen?: readonly Seen[] };

type Fields = {
  readonly typed: Typed;
  readonly onType: (over: Typed) => void;
  readonly problems: readonly Problem[];
  readonly save: () => void;
};

type Props = FormProps & {
  readonly mode: RaiseMode;
  readonly proposed: Typed;
  /** What supports the link, in words. */
  readonly evidence: string;
  readonly read: (typed: Typed) => Result<Stated>;
  /** What saving does. */
  readonly says: (typed: Typed) => string;
  /** The fields that say what is wrong with them themselves. */
  readonly own: readonly string[];
  readonly fields: (fields: Fields) => ReactNode;
};

const relations = { incidents: ['materialisedAs', 'suspected'], deployments: ['caused', 'contributed', 'suspected'] } as const;

/** One way to take a source into the register: its fields, the link with its evidence, and what saving does. Ctrl+Enter saves. */
export function RaiseForm(props: Props) {
  const { source, mode, proposed, evidence, read, says, own, fields, onType, onMade, onCancel } = props;
  const say = useWords();
  const send = useCommand();
  const { actor } = useRegister();
  const problemText = useProblemText();
  const sentence = useProblemSentence();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const typed: Typed = { relation: source.relation, evidence, ...proposed, ...props.typed };
  const offered = relations[source.ref.table];
  const change = (over: Typed) => {
    setProblems([]);
    onType(over);
  };
  const save = async () => {
    const stated = read(typed);
    if (!stated.ok) return setProblems(stated.problems);
    const relation = offered.find((one) => one === typed['relation']) ?? source.relation;
    const link = { relation, evidence: typed['evidence'] ?? '', deciderId: actor };
    const { input, seen = [] } = stated.value;
    const outcome = await send('risks.raise', input({ from: source.ref, link }), { seen, subject: source.code, showsProblems: true });
    if (!outcome.ok) return setProblems(outcome.problems);
    const { answer, changed, head } = outcome.value;
    return onMade({ ...answer, mode, seq: changed ? head.seq : null });
  };
  const once = useOnce(save);
  const onSubmit = useSubmitOnce(once);
  const at = (field: string) => problems.find((problem) => problem.at?.field === field);
  const ofEvidence = at('evidence');
  const rest = problems.filter(({ at }) => ![...own, 'evidence'].includes(at?.field ?? ''));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter saves from any of its fields
    <form
      noValidate
      className={classes['form']}
      onSubmit={onSubmit}
      onKeyDown={(event) =>
        onEnter(event, () => {
          if (event.ctrlKey || event.metaKey) event.currentTarget.requestSubmit();
        })
      }
    >
      {fields({ typed, onType: change, problems, save: () => void once() })}
      <div className={classes['link']}>
        <Select
          label={fieldName(say, 'links', 'relation')}
          data={offered.map((value) => ({ value, label: choiceName(say, 'relation', value) }))}
          value={typed['relation'] ?? null}
          allowDeselect={false}
          onChange={(relation) => {
            if (relation !== null) change({ relation });
          }}
        />
        <Textarea
          label={fieldName(say, 'links', 'evidence')}
          value={typed['evidence'] ?? ''}
          error={ofEvidence === undefined ? null : sentence(ofEvidence)}
          minRows={1}
          maxRows={8}
          onChange={(event) => change({ evidence: event.currentTarget.value })}
        />
      </div>
      {rest.map((one) => (
        <p key={`${one.code} ${one.at?.field}`} role="alert" className={classes['problem']}>
          {problemText(one)}
        </p>
      ))}
      <div className={classes['foot']}>
        <Button type="submit" variant="filled">
          {say(`raising:save.${mode}`)}
        </Button>
        <Button onClick={onCancel}>{say('common:cancel')}</Button>
        <p className={classes['says']}>{says(typed)}</p>
      </div>
    </form>
  );
}
