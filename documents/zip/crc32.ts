const table = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip files carry it (ISO 3309, reflected polynomial EDB88320). `before`: that of the bytes that went before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

/** x^(8 * bytes) modulo the polynomial, by powers of two: how a checksum moves when so many bytes follow. */
const powers = Uint32Array.from({ length: 32 }).fill(0x40000000);
for (let at = 1; at < powers.length; at += 1) powers[at] = product(powers[at - 1] as number, powers[at - 1] as number);

/** The product of two polynomials over GF(2), reflected, modulo that of the checksum. */
function product(a: number, b: number): number {
  let sum = 0;
  let term = b;
  for (let bit = 0x80000000; bit !== 0; bit >>>= 1) {
    if (a & bit) sum ^= term;
    term = term & 1 ? (term >>> 1) ^ 0xedb88320 : term >>> 1;
  }
  return sum >>> 0;
}

/** The checksum of bytes of which those of two halves are known, and the length of the second. */
export function crc32Joined(first: number, second: number, secondLength: number): number {
  let moved = first;
  for (let [left, at] = [secondLength, 3]; left > 0; left = Math.floor(left / 2), at += 1) {
    if (left % 2 === 1) moved = product(powers[at % 32] as number, moved);
  }
  return (moved ^ second) >>> 0;
}
