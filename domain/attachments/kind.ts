import { defineKind } from '../../engine/kind/define-kind.ts';
import { about, byEngine, evidence, freeText, instant, integer, kindName, once, optional, ref, text } from '../../engine/kind/fields.ts';
import type { Brings } from '../../engine/kind/kind.ts';
import { attachmentRules, isPlainName } from './rules.ts';

/** Whoever adds it, and when, is not asked for. */
const adding: Brings = {
  needs: () => [],
  of: ({ was }, _found, { now, actor }) => ({ fields: was === null ? { addedAt: now, addedById: actor } : {}, changes: [] }),
};

/** A file that somebody put beside a record. Its bytes are kept as long as the ledger names them, and are never opened here. */
export const attachments = defineKind('attachments', {
  code: null,
  life: 'record',
  since: 9,
  names: 'name',
  partOf: 'recordId',
  fields: {
    recordTable: once(kindName('shown')),
    recordId: once(about('recordTable')),
    /** The name of the file, without folders. It says nothing certain of what is in it. */
    name: once(text(200)),
    /** Bytes. */
    size: once(integer(0)),
    sha256: once(evidence('size')),
    note: freeText(2000),
    addedAt: byEngine(instant()),
    addedById: byEngine(optional(ref('people'))),
  },
  rowRules: [isPlainName],
  rules: attachmentRules,
  brings: adding,
});
