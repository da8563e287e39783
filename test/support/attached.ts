import type { JsonObject } from '../../engine/values/json.ts';
import { sha256Hex, utf8ToBytes } from '../../engine/values/sha256.ts';

/** What a person says of a file beside a record, and its bytes. */
export function attached(recordTable: string, recordId: string, name: string, content: string | Uint8Array, over: JsonObject = {}) {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  return {
    bytes,
    input: { fields: { recordTable, recordId, name, size: bytes.length, sha256: sha256Hex(bytes), ...over } },
    over: { documents: [bytes] },
  };
}
