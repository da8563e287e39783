import type { Matrix, Scale } from './kinds.ts';

const likelihood: Scale = {
  id: 'likelihood-1',
  axis: 'likelihood',
  version: 1,
  label: { ko: '발생가능성', en: 'Likelihood' },
  levels: [
    { level: 1, label: { ko: '매우 낮음', en: 'Rare' }, description: { ko: '10년에 한 번보다 드묾', en: 'Less than once in ten years' } },
    { level: 2, label: { ko: '낮음', en: 'Unlikely' }, description: { ko: '3년에서 10년에 한 번', en: 'Once in three to ten years' } },
    { level: 3, label: { ko: '보통', en: 'Possible' }, description: { ko: '1년에서 3년에 한 번', en: 'Once in one to three years' } },
    { level: 4, label: { ko: '높음', en: 'Likely' }, description: { ko: '1년에 한 번에서 네 번', en: 'One to four times a year' } },
    { level: 5, label: { ko: '매우 높음', en: 'Frequent' }, description: { ko: '분기에 한 번보다 잦음', en: 'More than once a quarter' } },
  ],
};

const impact: Scale = {
  id: 'impact-1',
  axis: 'impact',
  version: 1,
  label: { ko: '영향도', en: 'Impact' },
  levels: [
    { level: 1, label: { ko: '미미', en: 'Negligible' }, description: { ko: '일상 업무 안에서 흡수', en: 'Absorbed in daily work' } },
    {
      level: 2,
      label: { ko: '경미', en: 'Minor' },
      description: { ko: '한 부서가 하루 안에 수습', en: 'One team puts it right within a day' },
    },
    {
      level: 3,
      label: { ko: '보통', en: 'Moderate' },
      description: { ko: '고객 일부가 영향을 받고 경영진에 보고', en: 'Some customers affected; reported to management' },
    },
    {
      level: 4,
      label: { ko: '중대', en: 'Major' },
      description: { ko: '다수 고객 또는 감독당국 보고', en: 'Many customers affected, or reported to the supervisor' },
    },
    {
      level: 5,
      label: { ko: '심각', en: 'Severe' },
      description: { ko: '회사의 존속 또는 인가에 영향', en: 'Threatens the firm or its licence' },
    },
  ],
};

const matrix: Matrix = {
  id: 'matrix-1',
  version: 1,
  label: { ko: '리스크 등급표', en: 'Risk matrix' },
  likelihoodScaleId: likelihood.id,
  impactScaleId: impact.id,
  ratings: [
    { rating: 1, label: { ko: '매우 낮음', en: 'Very low' } },
    { rating: 2, label: { ko: '낮음', en: 'Low' } },
    { rating: 3, label: { ko: '보통', en: 'Medium' } },
    { rating: 4, label: { ko: '높음', en: 'High' } },
    { rating: 5, label: { ko: '매우 높음', en: 'Very high' } },
  ],
  cells: [
    [1, 1, 2, 3, 4],
    [1, 2, 2, 3, 4],
    [2, 2, 3, 4, 4],
    [2, 3, 3, 4, 5],
    [2, 3, 4, 5, 5],
  ],
};

/** The scales and the matrix with which a new register begins: version 1 of each. */
export const defaultScales: readonly Scale[] = [likelihood, impact];
export const defaultMatrix: Matrix = matrix;
