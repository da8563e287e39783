import { signatureMeanings } from '../../../domain/closing/kinds.ts';
import type { ReactNode } from 'react';
import { code, joined, typed } from './said.tsx';
import type { View } from './view.tsx';

/** What the head of a report says of it: a label and what is said, in order. The cover says all of it, a board copy less. */
type Said = readonly (readonly [label: string, value: ReactNode])[];

/** For which meeting the report is, and why it gets there. Nothing of a report for none. */
export function meetingSaid({ report: { paper }, t, say, day }: View): Said {
  const meeting = [
    paper.meetingOn === null ? null : day(paper.meetingOn),
    paper.agendaItem === null ? null : say('report:agendaItem', { item: typed(paper.agendaItem) }),
  ].filter((part) => part !== null);
  return [
    ...(paper.body === null ? [] : [[t('fields:quarters.body'), typed(paper.body)] as const]),
    ...(meeting.length === 0 ? [] : [[t('fields:quarters.meetingOn'), joined(meeting, ' · ')] as const]),
    ...(paper.purpose === null ? [] : [[t('fields:quarters.purpose'), t(`choices:paperPurpose.${paper.purpose}`)] as const]),
  ];
}

/** By what the report compares and knows. */
export function knowledgeSaid(view: View): Said {
  const { report, t, instant } = view;
  return [
    [t('report:validAt'), instant(report.validAt)],
    [t('report:knownAt'), instant(report.knownAt)],
    [t('report:comparedWith'), compared(view)],
  ];
}

function compared({ report, t, say, compareName, instant }: View): ReactNode {
  if (compareName === null) return t('report:comparedWithNone');
  const closing = report.compare?.closing ?? null;
  return closing === null
    ? say('report:comparedAsKnownNow', { quarter: compareName })
    : say('report:comparedAsClosed', { quarter: compareName, version: code(closing.version), knownAt: instant(closing.knownAt) });
}

/** Whether the report is that of a closing, and who prepared, reviewed and approved it. */
export function standingSaid({ report: { signOff, corrections }, t, say }: View): Said {
  if (signOff === null) {
    const version = corrections?.version ?? null;
    return [[t('report:status'), version === null ? t('report:notSealed') : say('report:closedBefore', { version: code(version) })]];
  }
  return [
    [t('report:status'), say('report:closedAs', { version: code(signOff.version) })],
    ...signatureMeanings.map((wanted) => {
      const names = signOff.signatures.flatMap(({ name, meaning }) => (meaning === wanted ? [name] : []));
      return [t(`choices:signatureMeaning.${wanted}`), names.length === 0 ? '–' : joined(names.map(typed), ', ')] as const;
    }),
  ];
}

/** How confidential the report is, and the end of the ledger that it was made from: the appendix has all of its hash. */
export function identitySaid({ report, t, say, documentClass }: View): Said {
  return [
    [t('fields:quarters.documentClass'), documentClass],
    [t('report:ledgerHead'), say('report:ledgerHeadShort', { seq: code(report.ledger.seq), hash: code(report.ledger.hash.slice(0, 8)) })],
  ];
}
