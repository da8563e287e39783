import { wrapText } from '../html/wrap-text.ts';
import type { BowTieDrawing } from './drawing.ts';
import { boldly, boxEms, frame, swatch, wordsX, type PlacedEvent, type PlacedHappening } from './places.ts';
import type { Sizes } from './sizes.ts';

type Middle = {
  readonly height: number;
  /** How high the paths come in, and go out. */
  readonly inlet: number;
  readonly event: PlacedEvent;
  readonly happenings: readonly PlacedHappening[];
  readonly linesFrom: (top: number) => readonly { readonly d: string; readonly isMissing: boolean }[];
};

const [mostEventLines, mostTitleLines, gap] = [7, 2, 10];
/** The height of the code above the text of the event, and of the rating below it. */
const [codeRoom, ratingRoom] = [24, 34];

/**
 * The event with its residual rating, and under it what is linked. `inLines`: each stands within a line of barriers where that holds it, so
 * that a page may end between two lines.
 */
export function middleOf({ event, happenings, residual }: BowTieDrawing, { event: { x, width }, pitch }: Sizes, inLines: boolean): Middle {
  const { lines, isCut } = wrapText(event.text, boxEms(width, frame.eventLetter) / boldly, mostEventLines);
  const rated = wrapText(`${residual}: ${event.residual.label}`, boxEms(width - (event.residual.step === null ? 0 : swatch + 6)), 1);
  const height = codeRoom + lines.length * frame.eventLine + ratingRoom;
  const placedEvent: PlacedEvent = {
    of: event,
    lines,
    rated: rated.lines.join(''),
    isCut: isCut || rated.isCut,
    box: { x, y: 0, width, height },
  };
  const placed: PlacedHappening[] = [];
  let y = height + gap;
  for (const of of happenings) {
    const room = boxEms(width - wordsX);
    const [head, title] = [wrapText(of.head, room / boldly, 1), wrapText(of.title, room, mostTitleLines)];
    const tall = 10 + (title.lines.length + (of.at === '' ? 1 : 2)) * frame.line;
    const next = Math.ceil((y + 1) / pitch) * pitch;
    if (inLines && y + tall > next && tall < pitch) y = next;
    placed.push({
      of,
      head: head.lines.join(''),
      lines: title.lines,
      isCut: head.isCut || title.isCut,
      box: { x: x + wordsX, y, width: width - wordsX, height: tall },
    });
    y += tall + gap;
  }
  const last = placed.at(-1);
  return {
    height: placed.length === 0 ? height : y - gap,
    inlet: Math.round(height / 2),
    event: placedEvent,
    happenings: placed,
    linesFrom: (top) =>
      last === undefined
        ? []
        : [
            {
              d: `M${x} ${top + height}V${top + last.box.y + frame.path}${placed.map(({ box }) => `M${x} ${top + box.y + frame.path}H${box.x}`).join('')}`,
              isMissing: false,
            },
          ],
  };
}
