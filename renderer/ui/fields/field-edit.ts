import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { fieldKey, isFieldDraft, type FieldDraft } from '../../../contract/field-draft.ts';
import { sameJson, type Json } from '../../../engine/values/json.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { ok, type Result } from '../../../engine/values/result.ts';
import { normaliseInput } from '../../../engine/commands/prepare.ts';
import { holdUnsent, releaseUnsent, restUnsent } from '../../state/saving.ts';
import { kinds } from '../../../domain/index.ts';
import { useEdit } from '../register/command.ts';
import { useKeepDraft, useLeftDraft } from '../register/drafts.tsx';
import { subjectOf, valueOf, type FieldProps } from './field-subject.ts';

/** Milliseconds of quiet after which what was typed is sent though the field was not left. */
const idle = 5000;

export type FieldEdit = {
  /** What the field shows: what is typed, else the record's value. */
  readonly shown: Json;
  /** Whether `shown` is what is being typed, not yet read as a value of the field. */
  readonly typing: boolean;
  readonly problems: readonly Problem[];
  /** Someone changed the field meanwhile: what the register has now. What was typed here is in `shown`. */
  readonly conflict: { readonly now: Json } | null;
  /** What is shown was typed in an earlier session and never sent. */
  readonly restored: boolean;
  /** Typing: kept as a draft, sent on `leave` or after a while. */
  readonly type: (value: Json) => void;
  /** Choosing: sent at once. */
  readonly choose: (value: Json) => Promise<boolean>;
  /** Sends what was typed; true where nothing is left unsent. */
  readonly leave: () => Promise<boolean>;
  /** Drops what was typed and shows what the register has. */
  readonly dropTyped: () => void;
  /** Sends what was typed over what the register has now. */
  readonly keepTyped: () => Promise<boolean>;
};

/** `check` reads what was typed into a value of the field, or says what is wrong with it. */
export function useFieldEdit(props: FieldProps, check: (typed: Json) => Result<Json> = ok): FieldEdit {
  const { table, row, field } = props;
  const key = fieldKey({ table, id: row.id, field });
  const rowValue = valueOf(row, field);
  // Between the answer to a command and the row that is asked for again, the field already shows what was taken.
  const [accepted, setAccepted] = useState<{ readonly value: Json } | null>(null);
  const value = accepted === null ? rowValue : accepted.value;
  const rowMark = JSON.stringify([valueOf(row, 'revision'), rowValue]);
  useEffect(() => setAccepted(null), [rowMark]);
  const left = useLeftDraft(key);
  const keepDraft = useKeepDraft(key);
  const sendEdit = useEdit();
  const [typed, setTyped] = useState<FieldDraft | null>(() => (isFieldDraft(left) ? left : null));
  const [restored, setRestored] = useState(typed !== null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [conflict, setConflict] = useState<{ readonly now: Json } | null>(null);
  const latest = useRef(typed);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<boolean> | null>(null);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    setTyped(null);
    setRestored(false);
    setProblems([]);
    setConflict(null);
    keepDraft(null);
    releaseUnsent(key);
  }, [keepDraft, key]);

  const submit = useEffectEvent(async (over: boolean): Promise<boolean> => {
    clearTimeout(timer.current);
    const sent = latest.current;
    if (sent === null) return true;
    const checked = check(sent.value);
    if (!checked.ok) {
      setProblems(checked.problems);
      restUnsent(key);
      return false;
    }
    const next = normaliseInput(checked.value);
    if (sameJson(next, value) && (over || sameJson(sent.base, value))) {
      settle();
      return true;
    }
    // A personal field shows what is not in the row itself, but a commitment to it: there is nothing to compare.
    const isPersonal = kinds.of(table).fields[field]?.type === 'personal';
    const seen = isPersonal || over ? [] : [{ table, id: row.id, fields: { [field]: sent.base } }];
    const fields = { [field]: next, ...props.also?.(next) };
    const outcome = await sendEdit(table, row.id, fields, { seen, subject: subjectOf(row), showsProblems: true });
    if (outcome.ok) {
      setAccepted({ value: next });
      if (latest.current === sent) settle();
      else if (latest.current !== null) latest.current = { ...latest.current, base: next };
      return true;
    }
    // What was dropped meanwhile is not complained about.
    if (latest.current === null) return true;
    const clash = outcome.problems.find((problem) => problem.code === 'command.conflict' && problem.at?.field === field);
    setProblems(outcome.problems);
    setConflict(clash ? { now: valueOf(row, field) } : null);
    if (latest.current === sent) restUnsent(key);
    return false;
  });

  const dropWhatIsSaved = useEffectEvent(() => {
    if (!restored || latest.current === null) return;
    const checked = check(latest.current.value);
    if (checked.ok && sameJson(normaliseInput(checked.value), value)) settle();
  });
  // What was sent just before the page went may be in the register and still be a draft.
  useEffect(() => dropWhatIsSaved(), [rowMark]);

  const leave = useCallback(
    (over = false): Promise<boolean> => {
      const turn: Promise<boolean> = (running.current ?? Promise.resolve(true))
        .then(() => submit(over))
        .finally(() => {
          if (running.current === turn) running.current = null;
        });
      running.current = turn;
      return turn;
    },
    // An effect event is no dependency.
    [],
  );

  const isFull = problems.some(({ code }) => code === 'store.full');
  useEffect(() => {
    if (!isFull) return undefined;
    // A full disk has room again some time: nobody need come back to the field for that.
    const again = setInterval(() => void leave(), idle);
    return () => clearInterval(again);
  }, [isFull, leave]);

  const type = useCallback(
    (next: Json) => {
      const base = latest.current?.base ?? value;
      latest.current = { value: next, base };
      setTyped(latest.current);
      setProblems([]);
      keepDraft({ value: next, base });
      holdUnsent(key, () => leave());
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void leave(), idle);
    },
    [value, keepDraft, key, leave],
  );

  // Leaving the screen sends what was typed; a draft of an earlier session waits for a person to look at it.
  const leaveScreen = useEffectEvent(() => {
    clearTimeout(timer.current);
    if (latest.current !== null && !restored && conflict === null) void leave().finally(() => releaseUnsent(key));
    else releaseUnsent(key);
  });
  useEffect(() => () => leaveScreen(), [key]);

  return {
    shown: typed === null ? value : typed.value,
    typing: typed !== null,
    problems: problems.filter((problem) => problem.code !== 'command.conflict'),
    conflict: conflict === null ? null : { now: value },
    restored: restored && typed !== null,
    type: useCallback(
      (next) => {
        setRestored(false);
        type(next);
      },
      [type],
    ),
    choose: useCallback(
      (next) => {
        type(next);
        return leave();
      },
      [type, leave],
    ),
    leave: useCallback(() => leave(), [leave]),
    dropTyped: settle,
    keepTyped: useCallback(() => leave(true), [leave]),
  };
}

/** What was read, which may be nothing only where the field need not say something. */
export function demanded<T>(read: Result<T | null>, isRequired: boolean | undefined): Result<T | null> {
  return read.ok && read.value === null && isRequired ? { ok: false, problems: [problem('field.required')] } : read;
}

/** A text that must say something. */
export function required(typed: Json): Result<Json> {
  return typeof typed === 'string' && typed.trim() === '' ? { ok: false, problems: [problem('field.required')] } : ok(typed);
}
