import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { PartOfRisk } from '../../../../domain/risks/profile.ts';
import { useCommand } from '../../../ui/register/command.ts';
import { useDraft } from '../../../ui/register/drafts.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { PartLine, type PartTable } from './part-line.tsx';
import { pastedLines } from '../../../ui/fields/pasted-lines.ts';
import { onEnter, onEscape } from '../../../ui/fields/keys.ts';
import classes from './parts.module.css';

type Props = {
  readonly table: PartTable;
  readonly riskId: string;
  readonly riskCode: string;
  readonly parts: readonly PartOfRisk[];
  readonly readOnly: boolean;
};

const sentences = {
  causes: { add: 'risks:addCause', empty: 'risks:causesEmpty' },
  consequences: { add: 'risks:addConsequence', empty: 'risks:consequencesEmpty' },
} as const;

/** The causes or the consequences in their order, and a line for the next: Enter adds it and waits for another. */
export function PartColumn({ table, riskId, riskCode, parts, readOnly }: Props) {
  const say = useWords();
  const send = useCommand();
  const [text, setText, dropText] = useDraft<string>(`${table}:${riskId}:new`, '');
  const input = useRef<HTMLInputElement>(null);
  const ids = parts.map(({ part }) => part.id);

  const adding = useRef(false);
  const nextRank = () => 1 + Math.max(0, ...parts.map(({ part }) => part.rank));
  /** As one entry, in their order. */
  const addAll = (lines: readonly string[]) => {
    const first = nextRank();
    const rows = lines.map((line, at) => ({ fields: { text: line, rank: first + at } }));
    const input = { table, fields: { riskId }, rows, asOf: null, partial: false, trial: false, expected: null };
    return send('register.createMany', input, { subject: riskCode });
  };
  const add = async () => {
    if (text.trim() === '' || adding.current) return;
    adding.current = true;
    const rank = nextRank();
    const outcome = await send(`${table}.create`, { fields: { riskId, text, rank } }, { subject: riskCode });
    adding.current = false;
    // The next one may be typed before the answer is there.
    if (outcome.ok) dropText(text);
  };
  const swap = (at: number, by: 1 | -1) => {
    const next = [...ids];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    void send(`${table}.order`, { riskId, ids: next }, { subject: riskCode });
  };

  return (
    <>
      {parts.length === 0 ? <p className={classes['hint']}>{say(sentences[table].empty)}</p> : null}
      <ol className={classes['list']}>
        {parts.map((part, index) => (
          <PartLine
            key={part.part.id}
            table={table}
            one={part}
            riskCode={riskCode}
            readOnly={readOnly}
            onUp={index === 0 ? null : () => swap(index, -1)}
            onDown={index === parts.length - 1 ? null : () => swap(index, 1)}
            onEnter={() => input.current?.focus()}
          />
        ))}
      </ol>
      {readOnly ? null : (
        <TextInput
          ref={input}
          className={classes['add'] ?? ''}
          aria-label={say(sentences[table].add)}
          placeholder={say(sentences[table].add)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const lines = pastedLines(event);
            if (lines !== null) void addAll(lines);
          }}
          onBlur={() => void add()}
          onKeyDown={(event) => {
            onEnter(event, () => void add());
            onEscape(event, () => dropText());
          }}
        />
      )}
    </>
  );
}
