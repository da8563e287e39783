/** A regular file in a tar archive. `mode` holds the permission bits. */
export type TarFile = { readonly name: string; readonly mode: number; readonly bytes: Uint8Array };

const block = 512;

/** The regular files of a POSIX ustar archive; names that leave the folder are refused. */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + block <= archive.length;) {
    const field = (from: number, length: number) => {
      const bytes = archive.subarray(at + from, at + from + length);
      const end = bytes.indexOf(0);
      return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end)).trim();
    };
    const name = field(0, 100);
    if (name === '') break;
    const size = Number.parseInt(field(124, 12) || '0', 8);
    const full = field(257, 5) === 'ustar' && field(345, 155) !== '' ? `${field(345, 155)}/${name}` : name;
    const kind = field(156, 1);
    if (kind === '0' || kind === '') {
      if (full.startsWith('/') || full.split('/').includes('..')) throw new Error(`unsafe name in archive: ${full}`);
      files.push({
        name: full,
        mode: Number.parseInt(field(100, 8) || '644', 8) & 0o777,
        bytes: archive.subarray(at + block, at + block + size),
      });
    }
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
