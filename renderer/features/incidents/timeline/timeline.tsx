import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { IncidentProfile } from '../../../../domain/incidents/profile.ts';
import { timelineWith, type TimelineEntry } from '../../../../domain/incidents/timeline.ts';
import { timelineLines, type TimelineLine } from '../../../../domain/incidents/whole-timeline.ts';
import { sameJson } from '../../../../engine/values/json.ts';
import { fieldName, tableTitle } from '../../../../words/names.ts';
import { NewPart, partDraft } from '../../../record/new-part.tsx';
import { onEnter } from '../../../ui/fields/keys.ts';
import { CountedFrom } from '../../../ui/register/clock.tsx';
import { useCommand, useRemove } from '../../../ui/register/command.ts';
import { useLeftAmong } from '../../../ui/register/drafts.tsx';
import { useSettings } from '../../../ui/register/open-register.tsx';
import { useProblemText } from '../../../ui/words/problem-words.ts';
import { notify } from '../../../ui/notices/notices.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { InstantLine } from './instant-line.tsx';
import { PostForm } from './post-form.tsx';
import { PostLine } from './post-line.tsx';
import { SpanLine } from './span-line.tsx';
import { useWalk } from './walk.ts';
import classes from './timeline.module.css';

/** As many posts as are shown at first; one more than fits is shown with them. */
const firstPosts = 40;

type Props = { readonly profile: IncidentProfile; readonly readOnly: boolean };

/**
 * All that is known of when things were, in one order of time: the instants of the incident, the spans in which customers felt it,
 * what was said and done. Walked and edited with the keyboard.
 */
export function Timeline(props: Props) {
  return (
    <CountedFrom value={props.profile.incident.startedAt}>
      <Lines {...props} />
    </CountedFrom>
  );
}

type Adding = 'post' | 'span';

function Lines({ profile: { incident, spans, timeline: posts }, readOnly }: Props) {
  const say = useWords();
  const send = useCommand();
  const remove = useRemove();
  const problemText = useProblemText();
  const { timeZone } = useSettings();
  const { id, code } = incident;
  // A post has no id: which one is being edited is known by what it said, for another window may move its place.
  const draftOf = (entry: TimelineEntry | null) => `incidents:${id}:timeline:${entry === null ? 'new' : entry.at}`;
  const left = useLeftAmong({
    post: draftOf(null),
    span: partDraft('serviceSpans', id),
    ...Object.fromEntries(posts.map(({ entry }) => [entry.at, draftOf(entry)])),
  });
  const [edited, setEdited] = useState<TimelineEntry | null>(posts.find(({ entry }) => entry.at === left)?.entry ?? null);
  const [adding, setAdding] = useState<Adding | null>(left === 'post' || left === 'span' ? left : null);
  const editedPosition = edited === null ? null : (posts.find(({ entry }) => sameJson(entry, edited))?.position ?? null);
  const [all, setAll] = useState(false);
  const shown = all || editedPosition !== null || posts.length <= firstPosts + 1 ? posts : posts.slice(0, firstPosts);
  const lines = useMemo(() => timelineLines(incident, spans, shown), [incident, spans, shown]);
  const walk = useWalk(lines, timeZone);

  const writePost = (position: number | null, entry: TimelineEntry | null, showsProblems: boolean) =>
    send(
      'incidents.edit',
      { id, fields: { timeline: timelineWith(incident.timeline, position, entry) } },
      {
        seen: [{ table: 'incidents', id, fields: { timeline: incident.timeline } }],
        subject: code,
        showsProblems,
        ...(entry === null ? { wentAway: [code, say('incidents:timelineRemoved')].join(' · ') } : {}),
      },
    );
  const edit = (line: TimelineLine) => {
    if (readOnly) return;
    setEdited(line.kind === 'post' ? line.entry : null);
    walk.edit(line.key);
  };
  /** Takes away what the line says, with a way back; the focus stays where the line was. */
  const empty = (line: TimelineLine, index: number) => {
    if (readOnly) return;
    if (line.kind !== 'instant') walk.go(lines[index + 1]?.key ?? lines[index - 1]?.key ?? 'startedAt');
    if (line.kind === 'post') return void writePost(line.position, null, false);
    if (line.kind === 'span') return void remove('serviceSpans', line.span.id, { subject: code });
    if (line.at === null) return;
    const { field } = line;
    const label = fieldName(say, 'incidents', field);
    if (field === 'startedAt') return notify(problemText({ code: 'field.required', at: { table: 'incidents', field } }), 'problem');
    const seen = [{ table: 'incidents', id, fields: { [field]: line.at } }];
    void send(
      'incidents.edit',
      { id, fields: { [field]: null } },
      { seen, subject: code, wentAway: `${code} · ${say('incidents:instantEmptied', { label })}` },
    );
  };
  const add = (what: Adding) => {
    if (!readOnly) setAdding(what);
  };
  const doneAdding = () => {
    setAdding(null);
    walk.go(walk.active);
  };
  const onKeys = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).dataset['line'];
    const index = lines.findIndex((line) => line.key === key);
    const line = lines[index];
    if (line === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => walk.move(1),
      ArrowUp: () => walk.move(-1),
      Home: () => walk.move(-lines.length),
      End: () => walk.move(lines.length),
      Delete: () => empty(line, index),
      n: () => add('post'),
      // The same key where Hangul is typed.
      ㅜ: () => add('post'),
    };
    onEnter(event, () => {
      event.preventDefault();
      edit(line);
    });
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const formOf = (entry: TimelineEntry | null, position: number | null, onDone: () => void) => (
    <PostForm
      draft={draftOf(entry)}
      entry={entry}
      isOpen={incident.restoredAt === null}
      onSave={(next) => writePost(position, next, true)}
      onDone={onDone}
    />
  );
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- its lines have the focus, one of them by Tab */}
      <div
        id={walk.id}
        role="grid"
        aria-label={say('incidents:timeline')}
        aria-describedby={`${walk.id}-keys`}
        className={classes['timeline']}
        onKeyDown={onKeys}
      >
        {lines.map((line, index) => {
          const place = { ...walk.placeOf(index), onEdit: () => edit(line) };
          switch (line.kind) {
            case 'instant':
              return <InstantLine key={line.key} {...{ incident, line, place, readOnly }} onEmpty={() => empty(line, index)} />;
            case 'span':
              return <SpanLine key={line.key} {...{ line, place, readOnly }} onRemove={() => empty(line, index)} />;
            case 'post': {
              const isEdited = editedPosition === line.position;
              const form = isEdited
                ? formOf(line.entry, line.position, () => {
                    setEdited(null);
                    place.onLeave('back');
                  })
                : null;
              return <PostLine key={line.key} {...{ line, place, readOnly, form }} onRemove={() => empty(line, index)} />;
            }
          }
        })}
      </div>
      {shown.length < posts.length ? (
        <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
          {say('incidents:timelineMore', { n: posts.length - shown.length })}
        </Anchor>
      ) : null}
      {edited !== null && editedPosition === null ? (
        <>
          <p className={classes['gone']}>{say('incidents:timelineGone')}</p>
          {formOf(edited, null, () => setEdited(null))}
        </>
      ) : null}
      {readOnly ? null : adding === null ? (
        <div className={classes['add']}>
          <Button
            size="compact-sm"
            variant="subtle"
            ml={-8}
            leftSection={<IconPlus size={14} />}
            aria-keyshortcuts="n"
            onClick={() => add('post')}
          >
            {say('incidents:timelineAdd')}
          </Button>
          <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => add('span')}>
            {say('common:addOne', { one: tableTitle(say, 'serviceSpans', 'one') })}
          </Button>
        </div>
      ) : adding === 'post' ? (
        formOf(null, null, doneAdding)
      ) : (
        <NewPart kind="serviceSpans" field="incidentId" owner={{ id, subject: code }} onDone={doneAdding} />
      )}
      <p id={`${walk.id}-keys`} className={classes['zone']}>
        {readOnly ? say('incidents:inZone', { zone: timeZone }) : say('incidents:timelineKeys', { zone: timeZone })}
      </p>
    </>
  );
}
