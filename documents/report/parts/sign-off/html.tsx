import { Table } from '../../../html/table.tsx';
import type { Placed } from '../../figures/placed.ts';
import { code, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { SignOffPiece } from './select.ts';

/** Signatures with who entered them, conditions that were waived, and why a report was corrected. */
export function SignOffBody({ view }: { view: View }) {
  const { signOff } = view.report;
  if (signOff === null) return null;
  const { t, say } = view;
  return (
    <>
      {signOff.correction !== null && (
        <p>{say('report:correctionReason', { version: code(signOff.version), reason: typed(signOff.correction) })}</p>
      )}
      {signOff.signatures.length === 0 ? <p>{t('report:signedByNobody')}</p> : <Signatures view={view} signatures={signOff.signatures} />}
      {signOff.waivers.length > 0 && <Waivers view={view} waivers={signOff.waivers} />}
      <p className="note">{t('report:identitiesAsserted')}</p>
    </>
  );
}

function Signatures({ view, signatures }: { view: View; signatures: Placed<SignOffPiece>['signatures'] }) {
  const { t } = view;
  return (
    <Table
      rows={signatures}
      rowKey={({ name, meaning }) => `${meaning} ${name}`}
      columns={[
        { key: 'meaning', head: t('report:signatureMeaning'), width: 16, cell: ({ meaning }) => t(`choices:signatureMeaning.${meaning}`) },
        { key: 'name', head: t('report:signer'), width: 28, cell: ({ name }) => typed(name) },
        { key: 'at', head: t('report:signedAt'), width: 26, cell: ({ at }) => view.instant(at) },
        {
          key: 'entered',
          head: t('report:identity'),
          cell: ({ enteredBy }) =>
            enteredBy === null ? t('report:enteredBySigner') : view.say('report:enteredByOther', { name: typed(enteredBy) }),
        },
      ]}
    />
  );
}

function Waivers({ view, waivers }: { view: View; waivers: Placed<SignOffPiece>['waivers'] }) {
  const { t } = view;
  return (
    <Table
      caption={t('report:waivers')}
      rows={waivers}
      rowKey={({ condition }) => condition}
      columns={[
        { key: 'condition', head: t('report:condition'), width: 34, cell: ({ condition }) => t(`choices:closingCondition.${condition}`) },
        { key: 'count', head: t('report:unmetCount'), align: 'right', width: 10, cell: ({ count }) => view.number(count) },
        { key: 'why', head: t('report:why'), cell: ({ reason }) => typed(reason) },
        { key: 'by', head: t('report:waivedBy'), width: 18, cell: ({ waivedBy }) => typed(waivedBy) },
      ]}
    />
  );
}
