/** The three ways in, each as a drawing of 160 by 96 in the colours of the text and the accent. */

const frame = {
  width: 160,
  height: 96,
  viewBox: '0 0 160 96',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  'aria-hidden': true,
};

/** A sheet of rows, and the load line that they come to. */
export function SheetPicture() {
  return (
    <svg {...frame}>
      <rect x="1" y="12" width="72" height="72" rx="3" />
      <path d="M1 28h72M1 42h72M1 56h72M1 70h72M25 12v72M49 12v72" strokeWidth="1" opacity="0.5" />
      <path d="M83 48h18m-6-6 6 6-6 6" />
      <g stroke="var(--accent)" strokeWidth="2">
        <circle cx="128" cy="48" r="15" />
        <path d="M108 48h40" />
      </g>
    </svg>
  );
}

/** The mark alone above calm water. */
export function EmptyPicture() {
  return (
    <svg {...frame}>
      <path d="M0 78h144" strokeWidth="1" opacity="0.5" />
      <path d="M20 86h104" strokeWidth="1" opacity="0.3" />
      <g stroke="var(--accent)" strokeWidth="2">
        <circle cx="72" cy="44" r="20" />
        <path d="M40 44h64" />
      </g>
    </svg>
  );
}

const cells = [
  [2, 2, 3, 4, 5],
  [1, 2, 3, 3, 4],
  [1, 1, 2, 3, 3],
] as const;

/** A heat map with its risks. */
export function SamplePicture() {
  return (
    <svg {...frame} stroke="none">
      {cells.flatMap((row, y) =>
        row.map((rating, x) => (
          <rect key={`${x} ${y}`} x={x * 28} y={8 + y * 28} width="26" height="26" rx="2" fill={`var(--rating-${rating})`} />
        )),
      )}
    </svg>
  );
}
