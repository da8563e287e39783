import type { Language } from '../../../domain/settings/kind.ts';
import type { Translate } from '../../../words/translate.ts';
import type { Claim, DataRow, DataTables, TableName } from '../claims/question.ts';
import { answerText } from '../claims/words/answer-text.ts';
import { questionText } from '../claims/words/question-text.ts';
import { titlesOf } from '../claims/words/row-name.ts';
import { BehindRows } from './behind-rows.tsx';

/**
 * What each figure of a document counts: a panel for every one of some `claims`, hidden until its address (`#risks.sum.open`)
 * is opened. The figure has the same place after `at.`; closing leads back to it. Claims over the same rows share their table, and
 * follow it in the order of the first.
 */
export function Behind({
  claims,
  tables,
  t,
  language,
}: {
  claims: readonly Claim[];
  tables: DataTables;
  t: Translate;
  language: Language;
}) {
  const words = { t, language };
  const titles = titlesOf(tables);
  const found = new Map<TableName, ReadonlyMap<string, DataRow>>();
  const rowsOf = ({ question: { of }, rows }: Claim): readonly DataRow[] => {
    const byId = found.get(of) ?? new Map(tables[of].map((row) => [row.id, row]));
    found.set(of, byId);
    return rows.flatMap((id) => byId.get(id) ?? []);
  };
  return (
    <section className="behind">
      {sharing(claims).map((group) => (
        <div key={group[0].id}>
          {group.map((claim) => (
            <Asked key={claim.id} claim={claim} question={questionText(claim.question, tables, words)} t={t}>
              {answerText(claim, tables, words)}
            </Asked>
          ))}
          <BehindRows question={group[0].question} rows={rowsOf(group[0])} titles={titles} words={words} />
        </div>
      ))}
    </section>
  );
}

/** A question with its answer; what it is counted from follows it. */
function Asked({ claim: { id }, question, t, children }: { claim: Claim; question: string; t: Translate; children: string }) {
  return (
    <div id={id} className="claim" role="region" aria-label={question}>
      <h2>{question}</h2>
      <a href={`#at.${id}`}>
        {t('common:close')} <span aria-hidden="true">×</span>
      </a>
      <p>
        <b>{children}</b> <code>{id}</code>
      </p>
    </div>
  );
}

type Group = readonly [Claim, ...Claim[]];

/** Claims that show the same field of the same rows, together. */
function sharing(claims: readonly Claim[]): readonly Group[] {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const { question, rows } = claim;
    const key = JSON.stringify([question.of, 'field' in question ? question.field : null, rows]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()];
}
