/**
 * The form of a remote call and of its answer: one JSON field, `json`, and one file for each run of bytes, which the JSON
 * names as `{ "bytes": "<field>" }`. Browsers and Node both read and write such forms, without copying bytes through text.
 */
export function toForm(value: unknown): FormData {
  const form = new FormData();
  let count = 0;
  const json = JSON.stringify(value, function (this: Record<string, unknown>, key: string, part: unknown) {
    // A Buffer turns itself into JSON before it gets here: look at what it was.
    const before = key === '' ? part : this[key];
    if (!(before instanceof Uint8Array)) return part;
    count += 1;
    form.append(`bytes${count}`, new Blob([before as Uint8Array<ArrayBuffer>]));
    return { bytes: `bytes${count}` };
  });
  form.append('json', json);
  return form;
}

/** The value that `toForm` wrote. Throws for a form that it did not write. */
export async function fromForm(form: FormData): Promise<unknown> {
  const files = new Map<string, Uint8Array>();
  for (const [name, part] of form.entries()) {
    if (part instanceof Blob) files.set(name, new Uint8Array(await part.arrayBuffer()));
  }
  const json = form.get('json');
  if (typeof json !== 'string') throw new SyntaxError('no json');
  return JSON.parse(json, (_key, part: unknown) => bytesNamed(part, files) ?? part);
}

function bytesNamed(part: unknown, files: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  if (typeof part !== 'object' || part === null || !('bytes' in part) || typeof part.bytes !== 'string') return undefined;
  return Object.keys(part).length === 1 ? files.get(part.bytes) : undefined;
}
