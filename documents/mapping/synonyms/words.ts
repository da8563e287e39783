/** The words of a list: by lines and bars, so that many of them can be read. */
export function words(list: string): readonly string[] {
  return list.split(/[|\n]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

/** What a day is called on which something happened: `closed on`, `date closed`, `종결일`, `종결일자`. */
export function days(list: string): readonly string[] {
  return words(list).flatMap((word) =>
    isKorean(word)
      ? ['일', '일자', '날짜', '일시', '시점', '연월일', '년월일'].map((end) => `${word}${end}`)
      : [`${word} on`, `${word} date`, `date ${word}`, `date of ${word}`],
  );
}

/** What a time is called at which something happened: `restored at`, `time restored`, `복구일시`, `복구시각`. */
export function times(list: string): readonly string[] {
  return words(list).flatMap((word) =>
    isKorean(word)
      ? ['일시', '시각', '시간', '시점', '일', '일자', '일자 및 시간', '일시분'].map((end) => `${word}${end}`)
      : [word, `${word} at`, `${word} on`, `${word} time`, `${word} date`, `${word} timestamp`, `${word} date time`],
  );
}

/** What a day is called until which something is to be done: `완료예정일`, `완료기한`, `due date`, `due by`. */
export function terms(list: string): readonly string[] {
  return words(list).flatMap((word) =>
    isKorean(word)
      ? ['일', '일자', '기한', '시한', '예정', '예정일', '예정일자', '목표일', '마감일'].map((end) => `${word}${end}`)
      : [`${word} date`, `${word} by`, `${word} on`],
  );
}

function isKorean(word: string): boolean {
  return /\p{Script=Hangul}/u.test(word);
}
