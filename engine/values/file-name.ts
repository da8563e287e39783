const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that every system takes, from one that a page suggests: no folders, no control characters, nothing reserved or hidden. */
export function safeFileName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- these are the characters to remove
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, ' ')
    // Half of a character, where a long name was cut.
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '')
    .slice(0, 120);
  if (plain === '') return 'Plimsoll';
  return reserved.test(plain) ? `_${plain}` : plain;
}
