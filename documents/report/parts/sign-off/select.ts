import { unmetConditions } from '../../../../domain/closing/conditions.ts';
import type { CloseQuarter } from '../../../../domain/closing/close.ts';
import { closingConditions, signatureMeanings, type ClosingCondition, type SignatureMeaning } from '../../../../domain/closing/kinds.ts';
import type { KnownRegister } from '../../../../domain/quarters/known-register.ts';
import { definitionsVersion } from '../../../../domain/quarters/definitions.ts';
import type { Quarter } from '../../../../domain/quarters/quarter.ts';
import type { Rows, Stored } from '../../../../domain/rows.ts';
import { byCodePoint } from '../../../../engine/values/json.ts';
import type { Instant } from '../../../../engine/values/time.ts';
import type { ReportContext } from '../../context.ts';
import type { Names } from '../../names.ts';

/** The closing to which a report belongs, as it is printed in it. */
export type SignOffPiece = {
  readonly version: number;
  /** Why it corrects the version before; `null` for a report that corrects none. */
  readonly correction: string | null;
  readonly definitions: number;
  readonly signatures: readonly {
    readonly name: string;
    readonly meaning: SignatureMeaning;
    readonly at: Instant;
    /** Who entered it for the signer; `null` where that was the signer. */
    readonly enteredBy: string | null;
  }[];
  readonly waivers: readonly {
    readonly condition: ClosingCondition;
    readonly count: number;
    readonly reason: string;
    readonly waivedBy: string;
  }[];
};

export function selectSignOff({ signOff }: ReportContext): SignOffPiece | null {
  return signOff;
}

/** A closing that is about to be written: what its report prints of it. */
export type ClosingUnderWay = Pick<CloseQuarter, 'signers' | 'waivers' | 'signedAt'> & {
  readonly correction: string | null;
  /** The person who operates. */
  readonly actor: string;
};

/** The sign-off of a report whose closing is about to be written, on the register that it knows. */
export function signOffUnderWay(underWay: ClosingUnderWay, register: KnownRegister, quarter: Quarter, names: Names): SignOffPiece {
  const { actor, signers, signedAt } = underWay;
  const [row] = register.by('quarters', 'quarter', quarter.id);
  const unmet = unmetConditions(
    register,
    quarter,
    signers.map(({ meaning }) => meaning),
  );
  return piece(names, {
    version: register.all('closings').filter(({ quarterId }) => quarterId === row?.id).length + 1,
    correction: underWay.correction,
    definitions: definitionsVersion,
    signatures: signers.map((signer) => ({ ...signer, signedAt, enteredById: actor })),
    waivers: unmet.map(({ condition, count }) => {
      const reason = underWay.waivers.find((waiver) => waiver.condition === condition)?.reason ?? '';
      return { condition, count, reason, waivedById: actor };
    }),
  });
}

/** The sign-off of a closing that was written: the same as it was printed then. */
export function signOffOf(closing: Stored<'closings'>, rows: Rows, names: Names): SignOffPiece {
  return piece(names, {
    version: closing.version,
    correction: closing.correction === '' ? null : closing.correction,
    definitions: closing.definitions,
    signatures: rows.by('signatures', 'closingId', closing.id),
    waivers: rows.by('waivers', 'closingId', closing.id),
  });
}

type Said = Pick<SignOffPiece, 'version' | 'correction' | 'definitions'> & {
  readonly signatures: readonly Pick<Stored<'signatures'>, 'personId' | 'meaning' | 'signedAt' | 'enteredById'>[];
  readonly waivers: readonly Pick<Stored<'waivers'>, 'condition' | 'count' | 'reason' | 'waivedById'>[];
};

function piece(names: Names, { signatures, waivers, ...about }: Said): SignOffPiece {
  const name = (id: string) => names.person(id) ?? id;
  const inOrder = <T extends string>(order: readonly T[], a: T, b: T) => order.indexOf(a) - order.indexOf(b);
  return {
    ...about,
    signatures: [...signatures]
      .sort((a, b) => inOrder(signatureMeanings, a.meaning, b.meaning) || byCodePoint(a.personId, b.personId))
      .map(({ personId, meaning, signedAt, enteredById }) => ({
        name: name(personId),
        meaning,
        at: signedAt,
        enteredBy: personId === enteredById ? null : name(enteredById),
      })),
    waivers: [...waivers]
      .sort((a, b) => inOrder(closingConditions, a.condition, b.condition))
      .map(({ condition, count, reason, waivedById }) => ({ condition, count, reason, waivedBy: name(waivedById) })),
  };
}
