import { takesAtSight, z } from './schema.ts';

const loneSurrogate = /\p{Surrogate}/u;

/** False where the text holds half of a surrogate pair and so has no UTF-8 form. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}

/**
 * What most texts are made of throughout: ASCII, Latin-1, CJK ideographs and Hangul syllables. No two of these characters make
 * another one of NFC, and none of them is taken out.
 */
const plain = /^[\t\n\u0020-\u007E\u00A0-\u00FF\u4E00-\u9FFF\uAC00-\uD7A3]*$/;

/**
 * The one normal form of text in a register: NFC, line ends as `\n`, half surrogate pairs replaced by U+FFFD, no NUL and no
 * other control characters of ASCII than tab and line feed.
 */
function normaliseText(text: string): string {
  if (plain.test(text)) return text;
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      // eslint-disable-next-line no-control-regex -- these are the characters to take out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
      .normalize('NFC')
  );
}

/**
 * Text that enters a register. Beyond its normal form it loses what no reader sees and what misleads him: the controls of C1,
 * embeddings, overrides and isolates of direction, and marks of no width that join nothing. Joiners (U+200C, U+200D), marks of
 * direction and variation selectors stay: scripts and emoji need them. Rows of earlier versions may hold all of these.
 */
export function enteringText(text: string): string {
  if (plain.test(text)) return text;
  return normaliseText(normaliseText(text).replace(/[\u0080-\u009F\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/g, ''));
}

/** What is its own key: words of ASCII, CJK ideographs and Hangul syllables with one space between them. */
const plainName = /^[!-~\u4E00-\u9FFF\uAC00-\uD7A3]+(?: [!-~\u4E00-\u9FFF\uAC00-\uD7A3]+)*$/;

/** In this form names are compared: without what nobody sees, and with one space where there are several. */
export function nameKey(name: string): string {
  if (plainName.test(name)) return name;
  return name
    .replace(/(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
    .replace(/\uFEFF/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** In this form titles are compared: as names are, in small letters. */
export function titleKey(title: string): string {
  return nameKey(title).toLowerCase();
}

export function isNormalText(text: string): boolean {
  return normaliseText(text) === text;
}

function isPlainText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max && plain.test(value);
}

/** A text field of a row, at most `max` UTF-16 units long; `''` is allowed, absence is `null` in a nullable field. */
export function textField(max: number) {
  const schema = z
    .string()
    .max(max)
    .refine(isNormalText, { params: { problem: 'field.notText' } });
  return takesAtSight(schema, (value) => isPlainText(value, max));
}

/** A text field that must say something. */
export function requiredText(max: number) {
  const schema = textField(max).refine((text) => text.trim() !== '', { params: { problem: 'field.required' } });
  return takesAtSight(schema, (value) => isPlainText(value, max) && value.trim() !== '');
}
