/** The most blanks that one element stands for. */
const mostBlanks = 1000;

/**
 * Gathers what a cell of an OpenDocument sheet shows: its paragraphs, one a line, without notes, drawings and how it is pronounced.
 * Names come without their prefix.
 */
export function odsText() {
  let [text, paragraphs, depth, skipped] = ['', 0, 0, 0];
  return {
    open(name: string, attribute: (name: string) => string | null): void {
      depth += 1;
      if (skipped > 0) return;
      if (depth === 1 ? name !== 'p' : ['annotation', 'note', 'ruby-text', 'frame'].includes(name)) skipped = depth;
      else if (name === 'p' && (paragraphs += 1) > 1) text += '\n';
      else if (name === 'line-break') text += '\n';
      else if (name === 'tab') text += '\t';
      else if (name === 's') text += ' '.repeat(Math.min(mostBlanks, Math.max(1, Number(attribute('text:c') ?? 1) || 1)));
    },
    text(piece: string): void {
      if (depth > 0 && skipped === 0) text += piece.replace(/[\t\n\r]/g, ' ');
    },
    close(): void {
      if (skipped === depth) skipped = 0;
      depth -= 1;
    },
    /** The text so far; the next begins anew. */
    take(): string {
      const whole = text;
      [text, paragraphs, depth, skipped] = ['', 0, 0, 0];
      return whole;
    },
  };
}
