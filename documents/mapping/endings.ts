/** The day on which a record ended stands with a status that says so, and with no other: by kind, which status and which day. */
export type Ending = { readonly status: string; readonly among: readonly string[]; readonly day: string };

const endings: Readonly<Record<string, Ending>> = {
  risks: { status: 'status', among: ['closed'], day: 'closedOn' },
  actions: { status: 'status', among: ['done', 'cancelled'], day: 'closedOn' },
};

export function endingOf(table: string): Ending | null {
  return endings[table] ?? null;
}
