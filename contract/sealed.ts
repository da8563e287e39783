// What a page in a browser and its launcher say to each other, so that whoever else listens on the port learns nothing and
// can answer nothing. Both sides run this: it uses only what browsers and Node have in common.

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
/** Bytes of the random value that each sealed text begins with. */
const startLength = 12;

/** 256 bits that nobody can guess, as 43 letters. */
export function newSecret(): string {
  return lettersOf(crypto.getRandomValues(new Uint8Array(32)));
}

/** What only who knows the secret can say about these words: HMAC-SHA-256, as 43 letters. */
export async function proofOf(secret: string, ...words: readonly string[]): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return lettersOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(JSON.stringify(words)))));
}

/** Encrypts with AES-256-GCM. `about` is not carried: who opens has to say the same. */
export async function seal(key: string, about: readonly string[], plain: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(startLength));
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(JSON.stringify(about)) },
    await cipherKey(key),
    plain,
  );
  const sealed = new Uint8Array(startLength + cipher.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(cipher), startLength);
  return sealed;
}

/** What was sealed, or `null` where it was not sealed with this key about this. */
export async function unseal(key: string, about: readonly string[], sealed: Bytes): Promise<Bytes | null> {
  const iv = sealed.subarray(0, startLength);
  const additionalData = encoder.encode(JSON.stringify(about));
  try {
    const cipher = sealed.subarray(startLength);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, await cipherKey(key), cipher));
  } catch {
    return null;
  }
}

/** A form as one run of bytes: its type, which names its boundary, on a line of its own before it. */
export async function formBytes(form: FormData): Promise<Bytes> {
  const response = new Response(form);
  const type = encoder.encode(`${response.headers.get('content-type') ?? ''}\n`);
  const body = new Uint8Array(await response.arrayBuffer());
  const bytes = new Uint8Array(type.byteLength + body.byteLength);
  bytes.set(type);
  bytes.set(body, type.byteLength);
  return bytes;
}

/** The form that `formBytes` wrote. Rejects for other bytes. */
export function formOf(bytes: Bytes): Promise<FormData> {
  const end = bytes.indexOf(10);
  const type = new TextDecoder().decode(bytes.subarray(0, end));
  return new Response(bytes.subarray(end + 1), { headers: { 'content-type': type } }).formData();
}

function cipherKey(key: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function lettersOf(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function bytesOf(letters: string): Bytes {
  return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
