/** The load line: a circle crossed by a level line. */
export function PlimsollMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.75} aria-hidden>
      <circle cx="12" cy="12" r="7" />
      <path d="M1.5 12h21" />
    </svg>
  );
}
