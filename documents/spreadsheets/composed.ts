/** Letters of which each is composed already, or has no other form. */
const safe = /^[\t\n\r -\u02ff\u2010-\u2027\u3131-\u318e\uac00-\ud7a3]*$/;

/** A text with its letters composed (NFC): macOS writes names, and some programs texts, as letters and marks apart (NFD). */
export function composed(text: string): string {
  return safe.test(text) ? text : text.normalize('NFC');
}
