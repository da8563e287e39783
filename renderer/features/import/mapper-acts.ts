import type { Looking } from '../../workers/import-worker.ts';
import type { ImportFlow } from './import-flow.ts';
import { readingAt } from './mapper/mapper-readings.ts';
import { mapperReducer, mapSteps, toTake, type MapperAction } from './mapper/mapper-state.ts';
import type { MapperActs } from './mapper/mapper.tsx';

/** What a person says of a sheet, and what is guessed anew because of it. */
export function mapperActs(flow: ImportFlow): Omit<MapperActs, 'onGo'> {
  const act = (action: MapperAction) => {
    const now = flow.now();
    if (now.at !== 'map') return;
    const next = { ...now, mapper: mapperReducer(now.mapper, action) };
    if (action.type === 'go' || action.type === 'viewed' || action.type === 'columnViewed') flow.setDrawn(next);
    else flow.setStep(next);
  };
  /** Has the rest of a sheet guessed anew after something of it was said. */
  const look = (looking: Looking, said: 'sheet' | 'records' | 'header' | 'table') => {
    const viewed = flow.asked((running) => running.view(looking));
    flow.guess(() =>
      viewed.then((view) => {
        if (view === null) return;
        if (view.ok) act({ type: 'viewed', view: view.value, said });
        flow.setProblems(view.ok ? [] : view.problems);
      }),
    );
  };
  const mapper = () => {
    const now = flow.now();
    return now.at === 'map' ? now.mapper : null;
  };

  const onColumn: MapperActs['onColumn'] = (at, column, anew) => {
    act({ type: 'column', at, column, anew });
    const after = mapper();
    const running = flow.running();
    if (!anew || after === null || running === null) return;
    // Each column has its own answer: one does not take the place of another.
    flow.guess((before) =>
      running.column(after.mapping, at).then((found) => {
        act({ type: 'columnViewed', at, found });
        return before;
      }),
    );
  };

  return {
    act,
    onSheet: (sheet) => look({ sheet }, 'sheet'),
    onRecords(records) {
      const was = mapper();
      if (was === null) return;
      const table = was.said.table ? { table: was.mapping.table } : {};
      look({ sheet: was.view.sheet, records, ...table }, 'records');
    },
    onHeader(header) {
      const was = mapper();
      if (was === null) return;
      act({ type: 'header', header });
      const table = was.said.table ? { table: was.mapping.table } : {};
      look({ sheet: was.view.sheet, records: was.view.records, header, ...table }, 'header');
    },
    onTable(kind) {
      const was = mapper();
      if (was === null) return;
      look({ sheet: was.view.sheet, records: was.view.records, header: was.mapping.header, table: kind }, 'table');
    },
    onColumn,
    onReading(key, of) {
      act({ type: 'reading', key, of });
      const after = mapper();
      const at = after === null ? -1 : readingAt(after.mapping, key);
      const column = after?.mapping.columns[at];
      if (column !== undefined) onColumn(at, column, true);
    },
    async scores(state) {
      const { mapping, people } = toTake({ ...state, passed: mapSteps });
      await flow.guessed();
      return (await flow.running()?.scores(mapping, people)) ?? null;
    },
  };
}
