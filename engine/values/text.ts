import { z } from './schema.ts';

const loneSurrogate = /\p{Surrogate}/u;

/** False where the text holds half of a surrogate pair and so has no UTF-8 form. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}

/**
 * The one normal form of text that enters a register: NFC, line ends as `\n`, half surrogate pairs replaced by U+FFFD,
 * no NUL and no other control characters than tab and line feed.
 */
export function normaliseText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      // eslint-disable-next-line no-control-regex -- these are the characters to take out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
      .normalize('NFC')
  );
}

export function isNormalText(text: string): boolean {
  return normaliseText(text) === text;
}

/** A text field of a row, at most `max` UTF-16 units long; `''` is allowed, absence is `null` in a nullable field. */
export function textField(max: number) {
  return z
    .string()
    .max(max)
    .refine(isNormalText, { params: { problem: 'field.notText' } });
}

/** A text field that must say something. */
export function requiredText(max: number) {
  return textField(max).refine((text) => text.trim() !== '', { params: { problem: 'field.required' } });
}
