/** The load line of a ship: a circle crossed by a level line. Drawn in the colour of the text around it. */
export function LoadLineMark({ size, title }: { size: number; title?: string }) {
  return (
    <svg
      className="load-line-mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      xmlns="http://www.w3.org/2000/svg"
      {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}
    >
      <circle cx={16} cy={16} r={9.5} fill="none" stroke="currentColor" strokeWidth={2.5} />
      <path d="M1 16H31" fill="none" stroke="currentColor" strokeWidth={2.5} />
    </svg>
  );
}
