import type { History } from '../domain/history/history.ts';
import { historyFigures } from '../domain/history/history-figures.ts';
import type { TakenHistory } from '../domain/history/take-history.ts';
import type { Head } from '../engine/ledger/entry.ts';
import { numberText } from '../words/patterns/numbers.ts';
import { problemSentence } from '../words/problem-text.ts';
import { translator } from '../words/translate.ts';
import type { Outcome } from './command.ts';

type Ended = { readonly head: Head; readonly changed: boolean; readonly trial: boolean; readonly register: string };

/** How many remarks are said on a screen. */
const shown = 20;

/** What reading a repository tells: counts for a person, all of it as JSON, alike to that of the import of a file. */
export function historyOutcome(history: History, taken: TakenHistory, { head, changed, trial, register }: Ended): Outcome {
  const { source, branch, tip, read, merges } = history;
  const { service, serviceCreated, releases, changes, notes } = taken;
  const figures = historyFigures(history);
  return {
    status: 0,
    json: {
      service,
      source,
      branch,
      tip,
      read,
      merges,
      created: releases.created + changes.created,
      updated: releases.filled + changes.released,
      unchanged: releases.unchanged + changes.unchanged,
      rejected: [],
      made: { services: serviceCreated ? [service] : [] },
      releases: { ...releases },
      changes: { ...changes },
      ...figures,
      notes: notes.map(({ code, args }) => ({ code, args, sentence: problemSentence({ code, args }, translator('en')) })),
      written: changed && !trial,
      head: { seq: head.seq, hash: head.hash },
    },
    message: (say) => {
      const lines = notes.slice(0, shown).map((note) => problemSentence(note, say));
      if (notes.length > shown) lines.push(say('history:moreNotes', { n: numberText(notes.length - shown) }));
      if (serviceCreated) lines.push(say(trial ? 'history:serviceWouldBeMade' : 'history:serviceMade', { service }));
      lines.push(say('history:read', { source, branch, read: numberText(read), merges: numberText(merges) }));
      lines.push(say('history:changes', texts(changes)), say('history:releases', texts(releases)), say('history:apart', texts(figures)));
      if (trial) lines.push(`${say('history:trial')} ${say('cli:kept', { file: register })}`);
      else lines.push(changed ? say('history:entry', { seq: head.seq }) : say('history:nothing'));
      return lines.join('\n');
    },
  };
}

function texts(counts: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, numberText(count)]));
}
