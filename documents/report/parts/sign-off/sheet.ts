import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.tsx';
import { sheetOf, type SheetColumn } from '../../record-table.ts';
import { timeCell } from '../../../spreadsheets/date-cells.ts';
import type { Placed } from '../../figures/placed.ts';
import type { SignOffPiece } from './select.ts';

/** Signatures and waivers; no sheets of a report that belongs to no closing. */
export function signOffSheets({ report: { signOff, register }, t }: View): readonly Sheet[] {
  if (signOff === null) return [];
  const signatures: readonly SheetColumn<Placed<SignOffPiece>['signatures'][number]>[] = [
    { head: t('report:signatureMeaning'), value: ({ meaning }) => t(`choices:signatureMeaning.${meaning}`) },
    { head: t('report:signer'), value: ({ name }) => name },
    { head: `${t('report:signedAt')} (${register.timeZone})`, value: ({ at }) => timeCell(at, register.timeZone) },
    { head: t('report:enteredBy'), value: ({ name, enteredBy }) => enteredBy ?? name },
  ];
  const waivers: readonly SheetColumn<Placed<SignOffPiece>['waivers'][number]>[] = [
    { head: t('report:condition'), value: ({ condition }) => t(`choices:closingCondition.${condition}`) },
    { head: t('report:unmetCount'), value: ({ count }) => count.value },
    { head: t('report:why'), value: ({ reason }) => reason },
    { head: t('report:waivedBy'), value: ({ waivedBy }) => waivedBy },
  ];
  return [
    sheetOf(t('report:section.signOff'), signatures, signOff.signatures),
    ...(signOff.waivers.length === 0 ? [] : [sheetOf(t('report:waivers'), waivers, signOff.waivers)]),
  ];
}
