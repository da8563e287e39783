import { Fragment } from 'react';
import { Link } from 'wouter';
import { kinds } from '../../../domain/index.ts';
import { by, rowsIn } from '../../../engine/rows/query.ts';
import { mentionParts } from '../../../engine/values/mentions.ts';
import { useAnswers } from '../../ui/register/answers.ts';
import { PersonName } from '../../ui/register/person-name.tsx';
import classes from './notes.module.css';

const kindOfPrefix = new Map(kinds.all.flatMap(({ code, name, page }) => (code === null || page === null ? [] : [[code, name] as const])));
const code = new RegExp(`(?<![\\p{L}\\p{N}-])((?:${[...kindOfPrefix.keys()].join('|')})-\\d{1,9})(?![\\p{L}\\p{N}]*\\d)`, 'u');

/** The codes of records that a text names, each once. */
function codesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(new RegExp(code, 'gu'))].flatMap(([, one]) => one ?? []))];
}

const kindOf = (named: string) => kindOfPrefix.get(named.slice(0, named.lastIndexOf('-'))) ?? '';

/** A note as it is read: whom it mentions by the name of today, and records by their codes with the way to them. */
export function NoteText({ text }: { readonly text: string }) {
  const codes = codesIn(text);
  const answers = useAnswers(codes.map((one) => by(kindOf(one), 'code', one)));
  const found = new Map(codes.flatMap((one, at) => rowsIn(answers?.[at]).map(({ id }) => [one, `/${kindOf(one)}/${id}`] as const)));
  return (
    <p className={classes['text']}>
      {mentionParts(text).map((part, at) =>
        'person' in part ? (
          <Link key={at} href={`/people/${part.person}`} className={classes['mention'] ?? ''}>
            @<PersonName id={part.person} />
          </Link>
        ) : (
          <Fragment key={at}>
            {part.words.split(code).map((piece, index) => {
              const way = index % 2 === 1 ? found.get(piece) : undefined;
              return way === undefined ? (
                piece
              ) : (
                <Link key={index} href={way} className={classes['record'] ?? ''}>
                  {piece}
                </Link>
              );
            })}
          </Fragment>
        ),
      )}
    </p>
  );
}
