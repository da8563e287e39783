import { useEffect } from 'react';

const said = new Map<'record' | 'page', string>();

function write(): void {
  document.title = [said.get('record'), said.get('page'), 'Plimsoll'].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Names the window and its steps in the history after what stands there: `R-12 · Risks · Plimsoll`. */
export function usePageTitle(part: 'record' | 'page', text: string): void {
  useEffect(() => {
    said.set(part, text);
    write();
    return () => {
      if (said.get(part) !== text) return;
      said.delete(part);
      write();
    };
  }, [part, text]);
}
