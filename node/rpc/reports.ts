import { guardedHeaders, reportPolicy, type ReportFramer } from '../security/content-policy.ts';
import type { Served } from './bundle.ts';

/** More than any screen shows side by side; older ones are dropped. */
const mostKept = 8;

export type Reports = {
  /** Keeps a finished report and answers its id. */
  readonly keep: (html: string) => string;
  readonly drop: (id: string) => void;
  /** Answers one request for a report, under a policy without scripts. */
  readonly serve: (method: string, id: string) => Served;
};

/** The finished reports that a frame or the printer may load, in memory only. */
export function reportShelf(framer: ReportFramer, newId: () => string): Reports {
  const kept = new Map<string, string>();
  return {
    keep(html) {
      const id = newId();
      kept.set(id, html);
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
      return id;
    },
    drop(id) {
      kept.delete(id);
    },
    serve(method, id) {
      const html = method === 'GET' ? kept.get(id) : undefined;
      const type = html === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
      return { status: html === undefined ? 404 : 200, headers: guardedHeaders(type, reportPolicy(framer)), body: html ?? 'Not here' };
    },
  };
}
