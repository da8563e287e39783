/**
 * What goes to the launcher and comes back: a form with one JSON field, `json`, and one file for each run of bytes, which
 * the JSON names as `{ "bytes": "<field>" }`. Browsers and Node both read and write such forms, without copying through text.
 */
export function toForm(value: unknown): FormData {
  const form = new FormData();
  let count = 0;
  const json = JSON.stringify(value, (_key, part: unknown) => {
    if (!(part instanceof Uint8Array)) return part;
    count += 1;
    form.append(`bytes${count}`, new Blob([part as Uint8Array<ArrayBuffer>]));
    return { bytes: `bytes${count}` };
  });
  form.append('json', json);
  return form;
}

/** The value that `toForm` wrote. */
export async function fromForm(form: FormData): Promise<unknown> {
  const files = new Map<string, Uint8Array>();
  for (const [name, part] of form.entries()) {
    if (part instanceof Blob) files.set(name, new Uint8Array(await part.arrayBuffer()));
  }
  const json = form.get('json');
  return JSON.parse(typeof json === 'string' ? json : 'null', (_key, part: unknown) => bytesNamed(part, files) ?? part);
}

function bytesNamed(part: unknown, files: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  if (typeof part !== 'object' || part === null || !('bytes' in part) || typeof part.bytes !== 'string') return undefined;
  return Object.keys(part).length === 1 ? files.get(part.bytes) : undefined;
}
