import { sha256Hex } from '../../engine/values/sha256.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { instantCell } from './cells.ts';
import { isObject, textAt, valueAt } from './json-path.ts';

/** An event of CDEvents, alone or as the data of a CloudEvent, as far as one is read. */
export type CdEvent = {
  readonly subject: string;
  readonly predicate: string;
  readonly at: string | null;
  readonly id: string;
  readonly source: string;
  readonly subjectId: string | null;
  readonly subjectSource: string;
  readonly content: JsonObject;
};

/** The event that a record is; `null` for anything else. */
export function cdEventOf(record: JsonObject): CdEvent | null {
  const data = valueAt(record, 'data');
  const event = isObject(data) ? data : record;
  const context = valueAt(event, 'context');
  // What an older producer left to the CloudEvent around it stands there.
  const said = (key: string, around: string) => textAt(context, key) ?? textAt(record, around);
  const type = /^dev\.cdevents\.([a-z]+)\.([a-z]+)(?:\.|$)/.exec(said('type', 'type') ?? '');
  if (type === null) return null;
  const content = valueAt(event, 'subject', 'content');
  const source = said('source', 'source') ?? '';
  return {
    subject: type[1] ?? '',
    predicate: type[2] ?? '',
    at: instantCell(said('timestamp', 'time')),
    id: said('id', 'id') ?? '',
    source,
    subjectId: textAt(event, 'subject', 'id'),
    subjectSource: textAt(event, 'subject', 'source') ?? source,
    content: isObject(content) ? content : {},
  };
}

/** An id that is unique by itself stays as it is; any other is only unique within its source. */
export function idWithin(source: string, id: string): string | null {
  if (id === '') return null;
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  const whole = `${source} ${id}`.trim();
  return whole.length <= 200 ? whole : sha256Hex(whole);
}

/** What an artifact is called and the commit that it was made of, from its package URL: `pkg:oci/app@sha256%3A…?tag=1.4`. */
export function artifactOf(purl: string | null): { readonly version: string | null; readonly commit: string | null } {
  if (purl === null) return { version: null, commit: null };
  const [path = '', qualifiers = ''] = (purl.split('#')[0] ?? '').split('?');
  const at = path.lastIndexOf('@');
  const named = at < 0 ? null : decoded(path.slice(at + 1));
  const tag = qualifiers.split('&').find((one) => one.startsWith('tag='));
  const version = (tag === undefined ? null : decoded(tag.slice('tag='.length))) ?? named ?? purl;
  return { version, commit: named !== null && /^[0-9a-f]{40}$/.test(named) ? named : null };
}

/** Percent-encoded text in plain letters; as it is where it is none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
