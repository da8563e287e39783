import { useMemo } from 'react';
import { recordProfile } from '../../domain/record-profile.ts';
import type { KindName, QueryResult } from '../../domain/rows.ts';
import { Recovery } from '../ui/recovery/recovery.tsx';
import { useQueryResult } from '../ui/register/query-result.ts';
import type { PartForm } from './new-part.tsx';
import { PartSection } from './part-section.tsx';
import { recordShape } from './record-shape.ts';
import { useWorldOf } from './record-world.ts';

type Props = {
  readonly kind: KindName;
  readonly id: string;
  /** The kinds of parts that the page does not show in its own way. */
  readonly only: readonly KindName[];
  /** The record's code, for the words of undo. */
  readonly subject: string;
  readonly readOnly: boolean;
  readonly forms?: { readonly [K in KindName]?: PartForm };
  /** Kinds of parts that are shown only where there are some. */
  readonly whereAny?: readonly KindName[];
};

/** Parts of a record that has a page of its own making; where they cannot be had the rest of the page goes on. */
export function PartSections(props: Props) {
  return (
    <Recovery extent="part">
      <AskedSections {...props} />
    </Recovery>
  );
}

function AskedSections(props: Props) {
  const found = useQueryResult(recordShape(props.kind), props.id);
  return <SectionsOf {...props} found={found} />;
}

/** The same of a page that has asked for all that hangs on the record. */
export function SectionsOf({
  found,
  kind,
  id,
  only,
  subject,
  readOnly,
  forms = {},
  whereAny = [],
}: Props & { readonly found: QueryResult | undefined }) {
  const profile = useMemo(() => (found === undefined ? null : recordProfile(kind, found, id)), [kind, found, id]);
  const world = useWorldOf(found);
  if (profile === null || world === null) return null;
  return profile.parts
    .filter((parts) => only.includes(parts.kind) && (parts.rows.length > 0 || !whereAny.includes(parts.kind)))
    .map((parts) => (
      <PartSection key={parts.kind} parts={parts} owner={{ id, subject }} world={world} readOnly={readOnly} form={forms[parts.kind]} />
    ));
}
