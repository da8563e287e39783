/** Gathers the text of a shared string or of an inline one: all of its `t`, those of rich runs too, but not how it is pronounced. */
export function cellText() {
  let [text, inText, spoken] = ['', false, false];
  return {
    open(name: string): void {
      if (name === 't') inText = true;
      if (name === 'rPh') spoken = true;
    },
    text(piece: string): void {
      if (inText && !spoken) text += piece;
    },
    close(name: string): void {
      if (name === 't') inText = false;
      if (name === 'rPh') spoken = false;
    },
    /** The text so far, as it was meant; the next begins anew. */
    take(): string {
      if (text === '') return text;
      const whole = unescaped(text);
      text = '';
      return whole;
    },
  };
}

/** Texts of workbooks write characters that XML cannot hold as `_xHHHH_` (ST_Xstring). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
