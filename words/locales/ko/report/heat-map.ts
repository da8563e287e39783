import type { heatMap as english } from '../../en/report/heat-map.ts';

export const heatMap: Readonly<Record<keyof typeof english, string>> = {
  'section.heatMap': '히트맵',
  heatMapIntro: '{{day}} 기준 미종결 리스크의 잔여 발생가능성과 영향도입니다. 칸 모서리의 숫자는 등급입니다.',
  heatMapArrows: '화살표는 {{quarter}} 말의 칸에서 이동했음을 나타내고, 그 위의 숫자는 함께 이동한 건수입니다.',
  heatMapNoArrows: '{{quarter}} 이후 칸이 바뀐 리스크가 없습니다.',
  heatMapMoves: '화살표가 나타내는 이동',
  heatMapFrom: '이전 (발생가능성, 영향도)',
  heatMapTo: '현재 (발생가능성, 영향도)',
  heatMapRisks: '리스크',
  heatMapNotShown: '이 등급표에 따른 잔여 평가가 없어 히트맵에 없는 리스크: {{codes}}',
  heatMapSummary_one: '미종결 리스크 {{count}}건의 히트맵, {{rating}} 이상 {{high}}건',
  heatMapSummary_other: '미종결 리스크 {{count}}건의 히트맵, {{rating}} 이상 {{high}}건',
  heatMapEmpty: '잔여 평가가 있는 미종결 리스크가 없습니다.',
  cellName_one: '발생가능성 {{likelihood}}, 영향도 {{impact}}, 등급 {{rating}}: 리스크 {{count}}건 {{codes}}',
  cellName_other: '발생가능성 {{likelihood}}, 영향도 {{impact}}, 등급 {{rating}}: 리스크 {{count}}건 {{codes}}',
  cellNameEmpty: '발생가능성 {{likelihood}}, 영향도 {{impact}}, 등급 {{rating}}: 리스크 없음',
};
