/** What a number format says of a number: that it is a date, that it is text, or how its digits are shown. */
export type NumberFormat =
  /**
   * `showsDay`, `showsTime`, `showsThousandths`: what of a moment is seen; `tokens`: the parts of the format, `null` where they are not
   * known here.
   */
  | {
      readonly is: 'date';
      readonly showsDay: boolean;
      readonly showsTime: boolean;
      readonly showsThousandths: boolean;
      readonly tokens: readonly string[] | null;
    }
  | { readonly is: 'general' }
  | { readonly is: 'digits'; readonly digits: Digits }
  /** Fractions, exponents, durations, formats with conditions: how a number looks is not known here. */
  | { readonly is: 'other' };

/** `"v"00.0%`: texts around at least so many whole digits and exactly so many decimals. */
export type Digits = {
  readonly before: string;
  readonly after: string;
  readonly whole: number;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly percent: boolean;
};

const general: NumberFormat = { is: 'general' };
const other: NumberFormat = { is: 'other' };
const localDate = (showsDay: boolean, showsTime: boolean): NumberFormat => ({
  is: 'date',
  showsDay,
  showsTime,
  showsThousandths: false,
  tokens: null,
});

/** The formats that a workbook names by number alone (ECMA-376, 18.8.30). Dates are written as the reader's country does. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 0 || id === 49) return general;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return localDate(true, false);
  if (id === 22) return localDate(true, true);
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return localDate(false, true);
  const code = { 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%' }[id];
  return code === undefined ? other : formatOf(code);
}

/** A format as a workbook spells it: `yyyy-mm-dd hh:mm`, `00000`, `"R-"0`, `General`, `@`. */
export function formatOf(code: string): NumberFormat {
  const [first = ''] = sections(code);
  const plain = first.replace(/\[(?:\$[^\]]*|[a-z]+\d*)\]/gi, (bracket) => (/^\[(h+|m+|s+)\]$/i.test(bracket) ? bracket : ''));
  if (/^(general|@)?$/i.test(plain.trim())) return general;
  const bare = plain.replace(/"[^"]*"|\\.|[_*]./gsu, '');
  if (/\[/.test(bare)) return other;
  if (/[ymdhs]/i.test(bare)) {
    const showsTime = /[hs]/i.test(bare);
    return {
      is: 'date',
      showsDay: /[yd]/i.test(bare) || !showsTime,
      showsTime,
      showsThousandths: /s[.,]000/i.test(bare),
      tokens: tokensOf(plain),
    };
  }
  // Negative numbers, zero or texts that look otherwise.
  return code === first ? digitsOf(first) : other;
}

/** The parts between semicolons, outside of quotation marks. */
function sections(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"\\])+/gsu) ?? [];
}

const literal = String.raw`(?:"[^"]*"|\\.|[-+ ()])*`;
const digitsPattern = new RegExp(String.raw`^(${literal})(#,##0|#*0+)(?:\.(0+))?(%?)(${literal})$`, 'su');

function digitsOf(code: string): NumberFormat {
  const found = digitsPattern.exec(code);
  if (found === null) return other;
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = found;
  return {
    is: 'digits',
    digits: {
      before: unquoted(before),
      after: unquoted(after),
      whole: whole.replace(/[^0]/g, '').length,
      decimals: decimals.length,
      grouped: whole.includes(','),
      percent: percent !== '',
    },
  };
}

const dateTokens = /yyyy|yy|m{1,2}|d{1,2}|h{1,2}|s{1,2}|"[^"]*"|\\.|[-/.:, T]/gisu;

/** The parts of a date whose every letter is a number or stands for itself. Names of months and days are another language's. */
function tokensOf(code: string): readonly string[] | null {
  const tokens = code.match(dateTokens) ?? [];
  if (tokens.join('') !== code || /m{3}|d{3}|(?<!y)y{3}(?!y)/i.test(code)) return null;
  return tokens.map((token) => (/^[ymdhs]/i.test(token) ? token.toLowerCase() : token));
}

export function unquoted(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/gsu, (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '');
}
