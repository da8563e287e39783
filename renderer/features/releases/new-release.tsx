import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../../engine/values/json.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fieldName } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { instantTyped } from '../../ui/fields/instant-typed.ts';
import { ServiceChoice, type ChosenService } from '../../ui/fields/service-choice.tsx';
import { NewRecord } from '../../record/detail/new-record.tsx';

import { useCommand } from '../../ui/register/command.ts';
import { useCreateWithService } from '../../ui/register/create-with-service.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useNowTyped } from '../../ui/register/now-typed.ts';
import { useClock } from '../../ui/register/clock.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';

type Typed = {
  readonly service: ChosenService | null;
  readonly version: string;
  /** As typed; `null` for the time at which the form was opened. */
  readonly releasedAt: string | null;
};

const blank: Typed = { service: null, version: '', releasedAt: null };

/** A version of a service and when it was ready: enough to begin a release. What was typed survives a reload. */
export function NewRelease({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const create = useCreateWithService();
  const clock = useClock();
  const now = useNowTyped();
  const sentence = useProblemSentence();
  const [typed, setTyped, drop, isBegun] = useDraft<Typed & { readonly [key: string]: Json }>('releases:new', blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { service, version } = typed;
  const releasedAt = typed.releasedAt ?? now;
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped((now) => ({ ...now, ...over }));
  };
  const of = (field: string) => {
    const found = problems.find((problem) => problem.at?.field === field);
    return found ? sentence(found) : null;
  };
  const shown = ['serviceId', 'version', 'releasedAt'];

  const record = async () => {
    const released = instantTyped(releasedAt, clock);
    const missing = [
      ...(service === null ? [problem('field.required', { field: 'serviceId' })] : []),
      ...(version.trim() === '' ? [problem('field.required', { field: 'version' })] : []),
      ...(released.ok ? [] : released.problems.map((problem) => ({ ...problem, at: { field: 'releasedAt' } }))),
      ...(released.ok && released.value === null ? [problem('field.required', { field: 'releasedAt' })] : []),
    ];
    if (missing.length > 0 || service === null || !released.ok || released.value === null) return setProblems(missing);
    const fields = { version, releasedAt: released.value };
    const subject = `${service.name} ${version}`;
    const created = await create(
      service,
      (serviceId) => send('releases.create', { fields: { ...fields, serviceId } }, { subject, showsProblems: true }),
      (chosen) => setTyped((now) => ({ ...now, service: chosen })),
    );
    if (!created.ok) return setProblems(created.problems);
    drop();
    return goTo(`/releases/${created.value.answer.id}`);
  };

  return (
    <NewRecord
      title={say('releases:new')}
      submit={say('releases:create')}
      hint={say('releases:createHint')}
      problems={problems.filter((problem) => !shown.includes(problem.at?.field ?? ''))}
      onSubmit={record}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <ServiceChoice table="releases" value={service} error={of('serviceId')} autoFocus onChange={(next) => change({ service: next })} />
      <TextInput
        label={fieldName(say, 'releases', 'version')}
        placeholder={say('releases:versionPlaceholder')}
        value={version}
        error={of('version')}
        maxLength={120}
        onChange={(event) => change({ version: event.currentTarget.value })}
      />
      <TextInput
        label={fieldName(say, 'releases', 'releasedAt')}
        description={say('incidents:inZone', { zone: clock.timeZone })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={releasedAt}
        error={of('releasedAt')}
        onChange={(event) => change({ releasedAt: event.currentTarget.value })}
      />
    </NewRecord>
  );
}
