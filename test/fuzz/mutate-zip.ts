import type { Random } from './random.ts';
import { entryOf, joined, noBytes, numbers, zipBytes, type Header, type RawEntry, type RawZip } from './raw-zip.ts';

const sizes = [0, 1, 2, 21, 22, 30, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff] as const;

/** Ways to let a zip lie. Each changes it in place. */
export const zipOps: Readonly<Record<string, (zip: RawZip, random: Random) => void>> = {
  endNumber(zip, random) {
    const field = random.pick(['disk', 'onDisk', 'count', 'size', 'offset'] as const);
    zip.end[field] = near(random, field === 'count' || field === 'onDisk' ? zip.entries.length : 20_000);
  },
  endComment(zip, random) {
    zip.end.comment = random.pick([
      bytesOf('a comment'),
      new Uint8Array(65_535),
      numbers([4, 0x06054b50]),
      zipBytes(secondZip(zip, random)),
    ]);
  },
  /** A whole second register in the comment, with an end record of its own. */
  secondEnd(zip, random) {
    const second = zipBytes(secondZip(zip, random));
    if (second.length < 0xffff) zip.end.comment = second;
    else zip.suffix = second;
  },
  prefix(zip, random) {
    zip.prefix = junk(random, zip);
    zip.countsPrefix = random.oneIn(2);
  },
  suffix(zip, random) {
    zip.suffix = junk(random, zip);
  },
  gapBetween(zip, random) {
    someEntry(zip, random).gap = junk(random, zip);
  },
  gapBeforeDirectory(zip, random) {
    zip.beforeDirectory = junk(random, zip);
  },
  gapBeforeEnd(zip, random) {
    zip.beforeEnd = random.oneIn(3) ? zip64(zip) : junk(random, zip);
  },
  hiddenEntry(zip, random) {
    const hidden = random.oneIn(2) ? someEntry(zip, random) : entryOf(bytesOf('manifest.json'), bytesOf('{}'));
    zip.entries.splice(random.below(zip.entries.length + 1), 0, { ...copy(hidden), central: null });
  },
  withoutLocal(zip, random) {
    someEntry(zip, random).local = null;
  },
  dropFromDirectory(zip, random) {
    someEntry(zip, random).central = null;
  },
  reorderDirectory(zip, random) {
    const order = [...zip.entries.keys()];
    const [a, b] = [random.below(order.length), random.below(order.length)];
    [order[a], order[b]] = [order[b] ?? 0, order[a] ?? 0];
    zip.order = order;
  },
  doubleInDirectory(zip, random) {
    const order = [...zip.entries.keys()];
    order.splice(random.below(order.length), 0, random.below(order.length));
    zip.order = order;
  },
  doubleEntry(zip, random) {
    zip.entries.push(copy(someEntry(zip, random)));
  },
  sameData(zip, random) {
    const [a, b] = [someEntry(zip, random), someEntry(zip, random)];
    if (a.central !== null && b.central !== null) a.central.offset = random.pick([0, 1, 30, 0xffffffff, 1000]);
  },
  localNumber(zip, random) {
    const { local } = someEntry(zip, random);
    if (local !== null) lie(local, random);
  },
  directoryNumber(zip, random) {
    const { central } = someEntry(zip, random);
    if (central !== null) lie(central, random);
  },
  bothNumbers(zip, random) {
    const { local, central } = someEntry(zip, random);
    if (local === null || central === null) return;
    lie(local, random);
    const { name: _name, extra: _extra, ...said } = local;
    Object.assign(central, said);
  },
  localName(zip, random) {
    const { local } = someEntry(zip, random);
    if (local !== null) local.name = awkwardName(local.name, random);
  },
  directoryName(zip, random) {
    const { central } = someEntry(zip, random);
    if (central !== null) central.name = awkwardName(central.name, random);
  },
  bothNames(zip, random) {
    const { local, central } = someEntry(zip, random);
    const name = awkwardName(central?.name ?? noBytes, random);
    if (local !== null) local.name = name;
    if (central !== null) central.name = name;
  },
  /** Extra fields that give another name (Unicode path, 0x7075), 64 bit sizes (0x0001), or nonsense. */
  extraField(zip, random) {
    const { local, central } = someEntry(zip, random);
    const path = joined([numbers([1, 1], [4, 0]), bytesOf('manifest.json')]);
    const extra = random.pick([
      joined([numbers([2, 0x7075], [2, path.length]), path]),
      numbers([2, 1], [2, 16], [4, 5], [4, 0], [4, 5], [4, 0]),
      numbers([2, 0x5455], [2, 0xffff]),
      new Uint8Array(random.below(70_000)).subarray(0, 0xffff),
    ]);
    if (local !== null && random.oneIn(2)) local.extra = extra;
    else if (central !== null) central.extra = extra;
  },
  entryComment(zip, random) {
    const { central } = someEntry(zip, random);
    if (central !== null)
      central.comment = random.pick([bytesOf('x'), zip.entries[0]?.data ?? noBytes, new Uint8Array(0xffff)]).subarray(0, 0xffff);
  },
  dataDescriptor(zip, random) {
    const entry = someEntry(zip, random);
    const { local, central } = entry;
    if (local === null) return;
    entry.behind = numbers([4, 0x08074b50], [4, local.crc], [4, local.packedSize], [4, local.size]).subarray(random.oneIn(2) ? 4 : 0);
    local.flags |= 8;
    if (central !== null && random.oneIn(2)) central.flags |= 8;
    if (random.oneIn(2)) Object.assign(local, { crc: 0, packedSize: 0, size: 0 });
  },
  otherData(zip, random) {
    const entry = someEntry(zip, random);
    const at = random.below(entry.data.length);
    entry.data = random.pick([
      noBytes,
      entry.data.subarray(0, at),
      joined([entry.data, bytesOf('more')]),
      joined([entry.data.subarray(0, at), numbers([1, random.below(256)]), entry.data.subarray(at + 1)]),
    ]);
    if (random.oneIn(2)) for (const header of [entry.local, entry.central]) if (header !== null) header.packedSize = entry.data.length;
  },
};

/** Ways to spoil a file, whatever it is. */
export const byteOps: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> = {
  flip(bytes, random) {
    const out = bytes.slice();
    for (let left = 1 + random.below(4); left > 0; left -= 1) out[random.below(out.length)] = random.below(256);
    return out;
  },
  cut: (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  cutStart: (bytes, random) => bytes.slice(random.below(bytes.length)),
  drop(bytes, random) {
    const at = random.below(bytes.length);
    return joined([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(200))]);
  },
  insert(bytes, random) {
    const at = random.below(bytes.length);
    const more = random.pick([
      numbers([4, 0x06054b50]),
      numbers([4, 0]),
      bytesOf('"'),
      bytesOf('\n'),
      bytes.slice(0, 200),
      new Uint8Array(5000),
    ]);
    return joined([bytes.subarray(0, at), more, bytes.subarray(at)]);
  },
  repeat(bytes, random) {
    const at = random.below(bytes.length);
    const part = bytes.subarray(at, at + 1 + random.below(2000));
    return joined([bytes.subarray(0, at), ...Array.from({ length: 1 + random.below(50) }, () => part), bytes.subarray(at)]);
  },
};

function someEntry(zip: RawZip, random: Random): RawEntry {
  return zip.entries[random.below(zip.entries.length)] ?? entryOf(bytesOf('x'), noBytes);
}

function copy(entry: RawEntry): RawEntry {
  const { local, central } = entry;
  return { ...entry, local: local === null ? null : { ...local }, central: central === null ? null : { ...central } };
}

/** The same files, but for one: another reader would read another register. */
function secondZip(zip: RawZip, random: Random): RawZip {
  const entries = zip.entries.map(copy);
  entries.splice(random.below(entries.length), 1);
  return { ...zip, entries, order: null, prefix: noBytes, suffix: noBytes, end: { ...zip.end, comment: noBytes } };
}

function near(random: Random, truth: number): number {
  return random.oneIn(2) ? random.pick(sizes) : truth + random.below(5) - 2;
}

function lie(header: Header, random: Random): void {
  const field = random.pick(['version', 'flags', 'method', 'time', 'date', 'crc', 'packedSize', 'size'] as const);
  if (field === 'flags') header.flags ^= 1 << random.below(16);
  else if (field === 'method') header.method = random.pick([0, 1, 8, 9, 12, 14, 99]);
  else header[field] = near(random, header[field]);
}

function awkwardName(name: Uint8Array, random: Random): Uint8Array {
  const said = new TextDecoder().decode(name);
  const other = random.pick([
    '',
    '/',
    `${said}/`,
    `./${said}`,
    `../${said}`,
    `/${said}`,
    `C:\\${said}`,
    said.toUpperCase(),
    `${said}\u0000.txt`,
    `${said} `,
    said.replaceAll('/', '\\'),
    'manifest.json',
    'ledger/000001.jsonl',
    'ledger/000002.jsonl',
    'ledger/000000.jsonl',
    'ledger/99999999999999999999.jsonl',
    'private.jsonl',
    'checkpoint/risks.jsonl',
    'checkpoint/__proto__.jsonl',
    'checkpoint/constructor.jsonl',
    'e\u0301',
    'x'.repeat(random.pick([240, 241, 65_535])),
  ]);
  return random.oneIn(12) ? new Uint8Array([0xff, 0xfe, 0x2f]) : bytesOf(other);
}

function junk(random: Random, zip: RawZip): Uint8Array {
  return random.pick([
    bytesOf('x'),
    numbers([4, 0x06054b50]),
    numbers([4, 0x04034b50]),
    new Uint8Array(random.below(70_000)),
    zip.entries[0]?.data ?? noBytes,
  ]);
}

/** A zip64 end record with its locator. */
function zip64(zip: RawZip): Uint8Array {
  const count = zip.entries.length;
  const record = numbers(
    [4, 0x06064b50],
    [4, 44],
    [4, 0],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [4, count],
    [4, 0],
    [4, count],
    [4, 0],
    [4, 0],
    [4, 0],
    [4, 0],
    [4, 0],
  );
  return joined([record, numbers([4, 0x07064b50], [4, 0], [4, 0], [4, 0], [4, 1])]);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
