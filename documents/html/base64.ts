const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of bytes (RFC 4648): the same on every engine, without `btoa` or Node's own. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] as number, bytes[at + 1], bytes[at + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += alphabet[bits >> 18] as string;
    text += alphabet[(bits >> 12) & 63] as string;
    text += b === undefined ? '=' : (alphabet[(bits >> 6) & 63] as string);
    text += c === undefined ? '=' : (alphabet[bits & 63] as string);
    if (text.length > 65_536) {
      parts.push(text);
      text = '';
    }
  }
  return parts.join('') + text;
}
