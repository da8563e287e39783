/** Keys as commands write them (`mod+shift+z`) in Electron's own words (`CmdOrCtrl+Shift+Z`). */
export function acceleratorOf(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'mod' ? 'CmdOrCtrl' : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+');
}
