import type { wordStyles as english } from '../../en/report/word-styles.ts';

export const wordStyles: Readonly<Record<keyof typeof english, string>> = {
  'style.Register': '등록부',
  'style.Sample': '표본 안내',
  'style.Definition': '항목과 내용',
  'style.Verdict': '결론',
  'style.Note': '주석',
  'style.Legend': '범례',
  'style.TableText': '표 본문',
  'style.TableAside': '표 보조 글',
  'style.TableHead': '표 머리글',
  'style.NarrowText': '좁은 표 본문',
  'style.NarrowHead': '좁은 표 머리글',
  'style.ReportTable': '보고서 표',
  'style.Label': '항목 이름',
  'style.Mark': '표식',
  'style.Quiet': '옅은 글자',
  'style.Rating': '등급 {{step}}단계',
};
