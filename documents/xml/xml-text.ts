const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for XML 1.0, in an element or an attribute. Characters that XML cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  return xmlCharacters(text.replace(/[&<>"]/g, (character) => escapes[character] as string));
}

/** A text whose characters XML 1.0 can hold, for whoever escapes it: others are U+FFFD. */
export function xmlCharacters(text: string): string {
  // eslint-disable-next-line no-control-regex -- XML 1.0 cannot hold these
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');
}
