/** The scheme and hosts under which the app and its reports are served. The data of the app hang on them: they never change. */
export const scheme = 'app';
const appHost = 'plimsoll';
export const reportHost = 'report';
export const startAddress = `${scheme}://${appHost}/index.html`;

/** Which of the two sites an address names; `null` for anything else, a port or a user name included. */
export function siteOf(address: string): 'app' | 'report' | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== `${scheme}:` || url.port !== '' || url.username !== '' || url.password !== '') return null;
  if (url.host === appHost) return 'app';
  return url.host === reportHost ? 'report' : null;
}
