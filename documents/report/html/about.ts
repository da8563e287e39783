import { signatureMeanings } from '../../../domain/closing/kinds.ts';
import type { View } from './view.ts';

/** What the head of a report says of it: a label and what is said, in order. The cover says all of it, a board copy less. */
type Said = readonly (readonly [label: string, value: string])[];

/** For which meeting the report is, and why it gets there. Nothing of a report for none. */
export function meetingSaid({ report: { paper }, t, day }: View): Said {
  const meeting = [
    paper.meetingOn === null ? null : day(paper.meetingOn),
    paper.agendaItem === null ? null : t('report:agendaItem', { item: paper.agendaItem }),
  ].filter((part) => part !== null);
  return [
    ...(paper.body === null ? [] : [[t('fields:quarters.body'), paper.body] as const]),
    ...(meeting.length === 0 ? [] : [[t('fields:quarters.meetingOn'), meeting.join(' · ')] as const]),
    ...(paper.purpose === null ? [] : [[t('fields:quarters.purpose'), t(`choices:paperPurpose.${paper.purpose}`)] as const]),
  ];
}

/** By what the report compares and knows. */
export function knowledgeSaid(view: View): Said {
  const { report, t, instant } = view;
  return [
    [t('report:validAt'), instant(report.validAt)],
    [t('report:knownAt'), instant(report.knownAt)],
    [t('report:comparedWith'), comparedText(view)],
  ];
}

function comparedText({ report, t, compareName, instant }: View): string {
  if (compareName === null) return t('report:comparedWithNone');
  const closing = report.compare?.closing ?? null;
  return closing === null
    ? t('report:comparedAsKnownNow', { quarter: compareName })
    : t('report:comparedAsClosed', { quarter: compareName, version: closing.version, knownAt: instant(closing.knownAt) });
}

/** Whether the report is that of a closing, and who prepared, reviewed and approved it. */
export function standingSaid({ report: { signOff, corrections }, t }: View): Said {
  if (signOff === null) {
    const version = corrections?.version ?? null;
    return [[t('report:status'), version === null ? t('report:notSealed') : t('report:closedBefore', { version })]];
  }
  return [
    [t('report:status'), t('report:closedAs', { version: signOff.version })],
    ...signatureMeanings.map((wanted) => {
      const names = signOff.signatures.flatMap(({ name, meaning }) => (meaning === wanted ? [name] : []));
      return [t(`choices:signatureMeaning.${wanted}`), names.join(', ') || '–'] as const;
    }),
  ];
}

/** How confidential the report is, and the end of the ledger that it was made from: the appendix has all of its hash. */
export function identitySaid({ report, t, documentClass }: View): Said {
  return [
    [t('fields:quarters.documentClass'), documentClass],
    [t('report:ledgerHead'), t('report:ledgerHeadShort', { seq: report.ledger.seq, hash: report.ledger.hash.slice(0, 8) })],
  ];
}
