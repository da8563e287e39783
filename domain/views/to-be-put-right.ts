import type { KindView } from '../../engine/kind/kind.ts';

/** The records that a rule of today would refuse: the last of the views of a kind, as long as there are any. */
export const toBePutRight: KindView = { name: 'toBePutRight', filters: [{ column: 'id', toBePutRight: true }], whereAny: true };
