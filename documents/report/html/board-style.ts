/** What makes a board copy two pages: a head for a cover, smaller spaces, and texts that end after as many lines as there is room for. */
export const boardStyle = `
.board .page { break-before: auto; margin-top: 5mm; }
.board .page.summary, .board .page.map, .board .page.limits, .board .page.change { margin-top: 3mm; }
@media print { .board .page.top { break-before: page; margin-top: 0; } }
.board .summary h2 { display: none; }
.board h2 { font-size: 11.5pt; padding-bottom: 1mm; margin-bottom: 2mm; border-bottom-width: 0.3mm; }
.board h3 { font-size: 9.5pt; margin: 3.2mm 0 1mm; }
.board .verdict { font-size: 11pt; line-height: 1.45; margin-bottom: 2mm; }
.board .verdict, .board .legend { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 7; overflow: hidden; }
.board .legend { -webkit-line-clamp: 2; }
.board table { font-size: 7.5pt; line-height: 1.3; margin-bottom: 1.4mm; }
.board thead th { font-size: 6.8pt; }
.board th, .board td { padding-top: 0.75mm; padding-bottom: 0.75mm; }
.board small { font-size: 7pt; line-height: 1.28; }
.board .note { font-size: 7.5pt; line-height: 1.35; margin-bottom: 1mm; }
.board .brief { margin-bottom: 1mm; }
.board .brief li { font-size: 8pt; padding: 0.7mm 0; line-height: 1.35; }
.board .legend { font-size: 7.5pt; margin: 0; }
.board .clamp { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.board .clamp.one { display: block; width: 0; min-width: 100%; white-space: nowrap; text-overflow: ellipsis; }
.board .note.clamp { -webkit-line-clamp: 1; }
.board .page.map { float: left; width: 112mm; }
.board .page.map figure { margin: 1mm 0; }
.board .page.map .heat-map { width: auto; max-width: 112mm; max-height: 82mm; }
.board .page.limits, .board .page.change { margin-left: 118mm; }
.board .page.change p { font-size: 8pt; line-height: 1.4; margin: 0; }
.board .limits ul { padding-left: 3.5mm; }
.board .limits li { font-size: 7.5pt; line-height: 1.35; margin-bottom: 0.8mm; }

.board-head .brand { gap: 2mm; margin-bottom: 1mm; }
.board-head .register-name { min-width: 0; overflow-wrap: anywhere; font-size: 9pt; color: #5a6673; font-weight: 400; }
.board-head h1 { font-size: 17pt; }
.board-head .sample { margin: 1.5mm 0 0; padding: 0.6mm 2mm; font-size: 8pt; display: inline-block; }
.board-head dl { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1.2mm 4mm; margin-top: 2mm; padding: 1.6mm 0; border-top: 0.4mm solid #16202b; border-bottom: 0.2mm solid #c9d1d9; }
.board-head dt { font-size: 7pt; color: #5a6673; line-height: 1.2; }
.board-head dd { font-size: 8pt; line-height: 1.3; }
`;
