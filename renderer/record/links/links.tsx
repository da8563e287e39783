import { ActionIcon, Anchor } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { LinkEnd } from '../../../domain/links/ends.ts';
import { namedBeside, recordTitle } from '../../../domain/links/record-title.ts';
import { endName, linkTold } from '../../../words/link-sentence.ts';
import { useFocusBack } from '../detail/focus-back.ts';
import { OpenButton } from '../detail/open-button.tsx';
import { RemoveIcon } from '../detail/remove-icon.tsx';
import { useRow } from '../../ui/register/answers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useLeftAmong } from '../../ui/register/drafts.tsx';
import { PersonName } from '../../ui/register/person-name.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { LinkForm, linkDraft } from './link-form.tsx';
import type { LinkSubject } from './linked-record.ts';
import classes from './links.module.css';

type Props = {
  readonly subject: LinkSubject;
  readonly ends: readonly LinkEnd[];
  readonly readOnly: boolean;
  /** Said where nothing is linked. */
  readonly empty: string;
};

/** The links of a record, read from its side, with the evidence, who decided and when. */
export function Links({ subject, ends, readOnly, empty }: Props) {
  const say = useWords();
  const left = useLeftAmong({
    new: linkDraft(subject),
    ...Object.fromEntries(ends.map((end) => [end.link.id, linkDraft(subject, end)])),
  });
  const [open, setOpen] = useState<string | null>(left);
  const whole = useFocusBack<HTMLDivElement>(open);
  const close = () => setOpen(null);
  return (
    <div ref={whole}>
      {ends.length === 0 ? <p className={classes['none']}>{empty}</p> : null}
      <ul className={classes['list']}>
        {ends.map((end) => (
          <li key={end.link.id}>
            {open === end.link.id ? (
              <LinkForm subject={subject} ends={ends} end={end} onDone={close} />
            ) : (
              <LinkLine subject={subject} end={end} readOnly={readOnly} onEdit={() => setOpen(end.link.id)} />
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : open === 'new' ? (
        <LinkForm subject={subject} ends={ends} onDone={close} />
      ) : (
        <OpenButton opens="new" words={say('risks:addLink')} isBelow onOpen={() => setOpen('new')} />
      )}
    </div>
  );
}

type LineProps = { readonly subject: LinkSubject; readonly end: LinkEnd; readonly readOnly: boolean; readonly onEdit: () => void };

function LinkLine({ subject, end, readOnly, onEdit }: LineProps) {
  const say = useWords();
  const times = useTimes();
  const send = useCommand();
  const { link, outward, other, factsChanged } = end;
  const beside = namedBeside(other.table, other.row);
  const service = useRow('services', beside?.table === 'services' ? beside.id : null);
  const title = recordTitle(other.table, other.row, service ?? null);
  const named = { table: other.table, name: endName({ table: other.table, code: other.row.code, title }, say) };
  const { before, other: name, after } = linkTold(subject, link.relation, named, outward, say);
  return (
    <div className={classes['link']}>
      <div>
        <span className={classes['told']}>
          {before}
          <Link href={`/${other.table}/${other.row.id}`} className={classes['other'] ?? ''}>
            {name}
          </Link>
          {after}
        </span>
        {link.evidence === '' ? null : <p className={classes['evidence']}>{link.evidence}</p>}
        <div className={classes['decided']}>
          {link.relation === 'suspected' ? say('risks:undecided') : say('risks:decidedAt', { at: times.instant(link.decidedAt) })}
          {link.deciderId === null ? null : (
            <>
              {' · '}
              <PersonName id={link.deciderId} />
            </>
          )}
        </div>
        {factsChanged ? (
          <div className={classes['changed']}>
            <span className={classes['changedMark']}>{say('common:factsChangedSince')}</span> {say('common:factsChangedNote')}{' '}
            {readOnly ? null : (
              <Anchor component="button" type="button" size="xs" data-opens={link.id} onClick={onEdit}>
                {say('common:decideAgain')}
              </Anchor>
            )}
          </div>
        ) : null}
      </div>
      {readOnly ? null : (
        <span className={classes['acts']}>
          <ActionIcon size={24} aria-label={say('risks:decideLink', { code: other.row.code })} data-opens={link.id} onClick={onEdit}>
            <IconPencil size={14} />
          </ActionIcon>
          <RemoveIcon
            label={say('risks:unlink', { code: other.row.code })}
            onRemove={() => void send('links.remove', { id: link.id }, { subject: subject.code })}
          />
        </span>
      )}
    </div>
  );
}
