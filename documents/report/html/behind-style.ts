/**
 * What a figure counts opens at the bottom of the window: the one panel whose address is opened, without a script. The section is
 * always there and empty, so that nothing on the page moves; on paper there is none of it. A link looks like the numeral that it is.
 */
export const behindStyle = `
.figure { color: inherit; text-decoration: none; border-radius: 0.4mm; }
[id^="at."] { scroll-margin-top: 40vh; }
.behind { position: fixed; z-index: 1; left: 0; right: 0; bottom: 0; max-height: 50vh; overflow: auto; overscroll-behavior: contain; background: #ffffff; box-shadow: 0 -1px 0 #16202b, 0 -4px 16px rgba(22, 32, 43, 0.18); }
.behind .claim, .behind .rows { display: none; max-width: 210mm; margin: 0 auto; padding: 0 18mm; }
.behind .claim:target { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 8mm; position: sticky; top: 0; background: #ffffff; padding-top: 4mm; padding-bottom: 2mm; }
.behind .claim:target ~ .rows { display: block; padding-bottom: 5mm; }
.behind h2 { font-size: 11pt; padding: 0; margin: 0; border: 0; }
.behind .claim a { color: #1d557d; font-size: 9pt; text-decoration: none; white-space: nowrap; border-radius: 0.4mm; }
.behind .claim p { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; column-gap: 8mm; margin: 0; font-variant-numeric: tabular-nums; }
.behind .claim b { font-size: 15pt; line-height: 1.4; }
.behind code { font: inherit; font-size: 8pt; color: #5a6673; overflow-wrap: anywhere; }
.behind .rows p { font-size: 8.5pt; color: #5a6673; margin: 0 0 1mm; }
.behind table { margin: 0 0 2mm; }
.behind th:first-child, .behind td:first-child { white-space: nowrap; width: 1%; padding-right: 5mm; }
.behind th:nth-child(3), .behind td:nth-child(3) { text-align: right; padding-left: 5mm; }
.figure:focus-visible, .behind a:focus-visible { outline: 2px solid #1d557d; outline-offset: 2px; }
@media screen {
  .figure:hover, .behind a:hover { text-decoration: underline dotted; text-underline-offset: 0.2em; }
  /* The figure to which closing led back. */
  [id^="at."]:target { background: #dbe9f2; box-shadow: 0 0 0 2px #dbe9f2; }
  /* The end of the document can be scrolled out from under the panel. */
  body:has(.behind :target) { padding-bottom: 50vh; }
}
@media print { .behind { display: none; } .figure:focus-visible { outline: none; } }
`;
