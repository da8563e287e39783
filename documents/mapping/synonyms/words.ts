/** The words of a list: by lines and bars, so that many of them can be read. */
export function words(list: string): readonly string[] {
  return list.split(/[|\n]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}
