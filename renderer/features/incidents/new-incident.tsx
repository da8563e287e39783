import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { incidentKinds, type Incident } from '../../../domain/incidents/kind.ts';
import { severities, type Severity } from '../../../domain/incidents/severity.ts';
import type { Json } from '../../../engine/values/json.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { choiceName, fieldName } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { instantTyped } from '../../ui/fields/instant-typed.ts';
import { ServiceChoice, type ChosenService } from '../../ui/fields/service-choice.tsx';
import { NewRecord } from '../../record/detail/new-record.tsx';
import { useClock } from '../../ui/register/clock.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useCreateWithService } from '../../ui/register/create-with-service.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useNowTyped } from '../../ui/register/now-typed.ts';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';

type Typed = {
  readonly title: string;
  readonly service: ChosenService | null;
  /** As typed; `null` for the time at which the form was opened. */
  readonly startedAt: string | null;
  readonly kind: Incident['kind'];
  readonly severity: Severity | null;
};

const blank: Typed = { title: '', service: null, startedAt: null, kind: 'incident', severity: null };

/** What happened, to which service, since when: enough to begin an incident. What was typed survives a reload. */
export function NewIncident({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const create = useCreateWithService();
  const clock = useClock();
  const now = useNowTyped();
  const sentence = useProblemSentence();
  const [typed, setTyped, drop, isBegun] = useDraft<Typed & { readonly [key: string]: Json }>('incidents:new', blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { title, service, severity } = typed;
  // A draft from before the form asked for it is of an incident.
  const kind: Incident['kind'] = typed.kind === 'maintenance' ? 'maintenance' : 'incident';
  const startedAt = typed.startedAt ?? now;
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped((now) => ({ ...now, ...over }));
  };
  const of = (field: string) => {
    const found = problems.find((problem) => problem.at?.field === field);
    return found ? sentence(found) : null;
  };
  const shown = ['title', 'serviceId', 'startedAt', 'kind', 'severity'];

  const record = async () => {
    const started = instantTyped(startedAt, clock);
    const missing = [
      ...(title.trim() === '' ? [problem('field.required', { field: 'title' })] : []),
      ...(service === null ? [problem('field.required', { field: 'serviceId' })] : []),
      ...(started.ok ? [] : started.problems.map((problem) => ({ ...problem, at: { field: 'startedAt' } }))),
      ...(started.ok && started.value === null ? [problem('field.required', { field: 'startedAt' })] : []),
    ];
    if (missing.length > 0 || service === null || !started.ok || started.value === null) return setProblems(missing);
    const fields = { title, startedAt: started.value, kind, severity: kind === 'maintenance' ? null : severity };
    const created = await create(
      service,
      (serviceId) => send('incidents.create', { fields: { ...fields, serviceId } }, { subject: title, showsProblems: true }),
      (chosen) => setTyped((now) => ({ ...now, service: chosen })),
    );
    if (!created.ok) return setProblems(created.problems);
    drop();
    return goTo(`/incidents/${created.value.answer.id}`);
  };

  return (
    <NewRecord
      title={say('incidents:new')}
      submit={say('incidents:create')}
      hint={say('incidents:createHint')}
      problems={problems.filter((problem) => !shown.includes(problem.at?.field ?? ''))}
      onSubmit={record}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <TextInput
        label={say('incidents:newTitle')}
        placeholder={say('incidents:newTitlePlaceholder')}
        value={title}
        error={of('title')}
        maxLength={300}
        autoFocus
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <ServiceChoice table="incidents" value={service} error={of('serviceId')} onChange={(next) => change({ service: next })} />
      <TextInput
        label={fieldName(say, 'incidents', 'startedAt')}
        description={say('incidents:inZone', { zone: clock.timeZone })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={startedAt}
        error={of('startedAt')}
        onChange={(event) => change({ startedAt: event.currentTarget.value })}
      />
      <Select
        label={fieldName(say, 'incidents', 'kind')}
        {...(kind === 'maintenance' ? { description: say('incidents:plannedNew') } : {})}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={incidentKinds.map((value) => ({ value, label: choiceName(say, 'incidentKind', value) }))}
        value={kind}
        error={of('kind')}
        allowDeselect={false}
        onChange={(value) => change({ kind: incidentKinds.find((one) => one === value) ?? 'incident' })}
      />
      {kind === 'maintenance' ? null : (
        <Select
          label={fieldName(say, 'incidents', 'severity')}
          placeholder={say('incidents:severityOpen')}
          data={severities.map((value) => ({
            value,
            label: `${choiceName(say, 'severity', value)} · ${choiceName(say, 'severityDefinition', value)}`,
          }))}
          value={severity}
          error={of('severity')}
          clearable
          onChange={(value) => change({ severity: severities.find((severity) => severity === value) ?? null })}
        />
      )}
    </NewRecord>
  );
}
