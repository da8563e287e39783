/** The address to open outside the app in its one written form; `null` unless it is plain https with a host, or mailto. */
export function outsideAddress(text: string): string | null {
  let address: URL;
  try {
    address = new URL(text);
  } catch {
    return null;
  }
  if (address.protocol === 'mailto:') return /[\r\n]|%0[ad]/i.test(text) ? null : address.href;
  if (address.protocol !== 'https:' || address.hostname === '') return null;
  // A name before the host is how a link pretends to lead elsewhere.
  return address.username === '' && address.password === '' ? address.href : null;
}
