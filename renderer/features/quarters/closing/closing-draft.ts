import type { ClosingCondition, SignatureMeaning } from '../../../../domain/closing/kinds.ts';
import type { Language } from '../../../../domain/settings/kind.ts';
import { useDraft, type DraftOf } from '../../../ui/register/drafts.tsx';

export const keptFormats = ['pdf', 'html', 'xlsx', 'docx', 'csv', 'json'] as const;
export type KeptFormat = (typeof keptFormats)[number];

/** What somebody has filled in to close a quarter, or to correct its report. */
export type ClosingDraft = {
  /** The reasons for conditions that are waived. */
  readonly waivers: { readonly [C in ClosingCondition]?: string };
  /** The ids of those who sign. */
  readonly signers: { readonly [M in SignatureMeaning]?: string };
  readonly formats: readonly KeptFormat[];
  readonly languages: readonly Language[];
  readonly correction: string;
};

/** What is filled in survives a restart. */
export function useClosingDraft(quarter: string, language: Language): DraftOf<ClosingDraft> {
  return useDraft<ClosingDraft>(`closing:${quarter}`, blankOf(language));
}

const blanks = new Map<Language, ClosingDraft>();

function blankOf(language: Language): ClosingDraft {
  const known = blanks.get(language);
  if (known !== undefined) return known;
  const blank: ClosingDraft = { waivers: {}, signers: {}, formats: ['pdf', 'xlsx', 'json'], languages: [language], correction: '' };
  blanks.set(language, blank);
  return blank;
}
