import { chartInk } from './rating-colours.ts';
import { spread } from './spread.ts';

export type SizeBar = {
  readonly key: string;
  /** Milliseconds since 1970: where it stands on the axis of time. */
  readonly at: number;
  /** `null`: not counted; it keeps its place with a mark instead of a bar. */
  readonly size: number | null;
  /** All of it in words: what it is, when, how large. */
  readonly name: string;
  readonly href: string;
};

type Props = {
  readonly bars: readonly SizeBar[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** Ticks of the time axis. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly sizeText: (size: number) => string;
  /** The bar that the Tab key reaches; the others are reached from it. */
  readonly reached: string | null;
};

const foot = 18;
const head = 14;
const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Sizes over time, one bar each, from zero: few tall bars or many low ones are seen at a glance. Bars that would stand in
 * one another's place keep their own, a pixel beside; the order is that of time.
 */
export function SizeBars({ bars, width, height, name, ticks, sizeText, reached }: Props) {
  const most = Math.max(1, ...bars.map((bar) => bar.size ?? 0));
  const [first, last] = [bars[0]?.at ?? 0, bars.at(-1)?.at ?? 0];
  const thick = Math.max(2, Math.min(10, Math.floor((width / Math.max(1, bars.length)) * 0.6)));
  const room = width - thick;
  const xAt = (at: number) => (last === first ? room / 2 : ((at - first) / (last - first)) * room);
  const base = height - foot;
  const xs = spread(
    bars.map(({ at }) => xAt(at)),
    Math.min(thick + 1, room / Math.max(1, bars.length - 1)),
    room,
  );
  const inside = ticks.filter(({ at }) => at >= first && at <= last);
  const step = Math.max(1, Math.ceil(inside.length / Math.max(1, Math.floor(width / 72))));
  return (
    <svg
      className="size-bars"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={name}
      xmlns="http://www.w3.org/2000/svg"
    >
      <path d={`M0 ${head + 0.5}H${width}`} stroke={chartInk.line} strokeWidth={1} />
      <text x={0} y={head - 4} fontSize={11} fill={chartInk.quiet}>
        {sizeText(most)}
      </text>
      <path d={`M0 ${base + 0.5}H${width}`} stroke={chartInk.line} strokeWidth={1} />
      {inside.map(({ at, label }, index) => (
        <g key={at}>
          <path d={`M${round(xAt(at)) + 0.5} ${base}v4`} stroke={chartInk.line} strokeWidth={1} />
          {index % step === 0 && xAt(at) < width - 64 && (
            <text x={round(xAt(at)) + 3} y={height - 4} fontSize={11} fill={chartInk.quiet}>
              {label}
            </text>
          )}
        </g>
      ))}
      {bars.map((bar, index) => {
        const x = round(xs[index] ?? 0);
        const tall = bar.size === null ? 0 : Math.max(1, round((bar.size / most) * (base - head)));
        return (
          <a key={bar.key} href={bar.href} data-bar={bar.key} tabIndex={bar.key === reached ? 0 : -1} aria-label={bar.name}>
            <title>{bar.name}</title>
            <rect className="size-bars-room" x={x - 1} y={head} width={thick + 2} height={base - head} fill="transparent" />
            {bar.size === null ? (
              <circle cx={x + thick / 2} cy={base - 4} r={Math.min(2, thick / 2)} fill="none" stroke={chartInk.quiet} />
            ) : (
              <rect className="size-bars-bar" fill="var(--chart-bar, #26719f)" x={x} y={round(base - tall)} width={thick} height={tall} />
            )}
          </a>
        );
      })}
    </svg>
  );
}
