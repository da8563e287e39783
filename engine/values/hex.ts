/** What is no digit, beyond all that two of them say. */
const none = 0x1000;

/** The value of each digit by its code. Capital letters are none. */
const valueOf = new Uint16Array(128).fill(none);
for (const [value, digit] of [...'0123456789abcdef'].entries()) valueOf[digit.charCodeAt(0)] = value;

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (valueOf[code] as number) : none;
}

/** Whether a text is so many small hex digits and nothing else. */
export function isHex(text: string, digits: number): boolean {
  if (text.length !== digits) return false;
  for (let at = 0; at < digits; at += 1) if (digitAt(text, at) === none) return false;
  return true;
}

/** Whether bytes are those that small hex digits name. */
export function isHexOf(bytes: Uint8Array, text: string): boolean {
  if (text.length !== 2 * bytes.length) return false;
  for (let at = 0; at < bytes.length; at += 1) {
    if (digitAt(text, 2 * at) * 16 + digitAt(text, 2 * at + 1) !== bytes[at]) return false;
  }
  return true;
}
