const pattern = /(?:^|[^\d.])(\d+)\.(\d+)\.(\d+)(?![\d.])/;
/** A first number from here on is a year: 2025.10.3 is a day, and its 3 no patch. */
const firstYear = 1900;

/** Whether a version (`v1.2.3`, `app-1.2.3-rc.1`) is a patch of another: the last of its three numbers is not 0. */
export function isPatch(version: string): boolean {
  const parts = pattern.exec(version);
  return parts !== null && Number(parts[1]) < firstYear && Number(parts[3]) > 0;
}
