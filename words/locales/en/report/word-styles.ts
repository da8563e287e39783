/** The styles of the paper for a word processor, as its list of styles names them. */
export const wordStyles = {
  'style.Register': 'Register',
  'style.Sample': 'Sample note',
  'style.Definition': 'Definition',
  'style.Verdict': 'Verdict',
  'style.Note': 'Note',
  'style.Legend': 'Legend',
  'style.TableText': 'Table text',
  'style.TableAside': 'Table aside',
  'style.TableHead': 'Table head',
  'style.NarrowText': 'Narrow table text',
  'style.NarrowHead': 'Narrow table head',
  'style.ReportTable': 'Report table',
  'style.Label': 'Label',
  'style.Mark': 'Mark',
  'style.Quiet': 'Quiet',
  'style.Rating': 'Rating, step {{step}}',
} as const;
