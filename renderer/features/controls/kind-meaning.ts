import type { ControlKind } from '../../../domain/controls/kind.ts';
import { choiceName } from '../../../words/names.ts';
import type { Translate } from '../../../words/translate.ts';

const meanings = {
  preventive: 'controls:meaningPreventive',
  detective: 'controls:meaningDetective',
  corrective: 'controls:meaningCorrective',
} as const;

/** What a kind of control does, in a sentence. */
export function kindMeaning(say: Translate, kind: ControlKind): string {
  return say('controls:kindMeaning', { kind: choiceName(say, 'controlKind', kind), meaning: say(meanings[kind]) });
}
