export const people = {
  erased: 'Erased person {{code}}',
  someoneErased: 'erased person',
  nameKept: 'name (kept outside the ledger)',
  addNamed: 'Add {{name}}',
} as const;
