/** The buffers that a value's bytes are the whole of: they can be handed on without a copy, and are gone from here then. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array)
    return value.buffer instanceof ArrayBuffer && value.length === value.buffer.byteLength ? [value.buffer] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : [];
}
