/** Elements that begin and end on a line of their own. */
const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote']);
/** Elements whose text nobody sees. */
const silent = new Set(['script', 'style', 'template', 'noscript']);

/** Gathers what a cell of HTML shows: runs of blanks are one, and lines end where the page would break them for a reason. */
export function htmlText() {
  let [pieces, silenced]: [string[], number] = [[], 0];
  return {
    open(name: string): void {
      if (silent.has(name)) silenced += 1;
      else if (name === 'br' || blocks.has(name)) pieces.push('\n');
    },
    text(piece: string): void {
      if (silenced === 0) pieces.push(piece.replace(/[\s\u00a0]+/g, ' '));
    },
    close(name: string): void {
      if (silent.has(name)) silenced = Math.max(0, silenced - 1);
      else if (blocks.has(name)) pieces.push('\n');
    },
    /** The text so far; the next begins anew. */
    take(): string {
      const lines = pieces.join('').split('\n');
      [pieces, silenced] = [[], 0];
      return lines
        .map((line) => line.replace(/ +/g, ' ').trim())
        .filter((line) => line !== '')
        .join('\n');
    },
  };
}
