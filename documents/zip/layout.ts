/** Signatures, sizes and flags of the zip format (PKWARE APPNOTE 6.3.4), as far as they are used here. */
export const zip = {
  localSignature: 0x04034b50,
  localSize: 30,
  centralSignature: 0x02014b50,
  centralSize: 46,
  endSignature: 0x06054b50,
  endSize: 22,
  /** Deflate is understood from version 2.0 on. */
  version: 20,
  utf8Flag: 0x0800,
  encryptedFlag: 0x0001,
  /** 1980-01-01 00:00:00, the first date that the format can say: the same in every time zone. */
  dosDate: 0x0021,
  dosTime: 0x0000,
  mostEntries: 0xffff,
  mostBytes: 0xffffffff,
} as const;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
