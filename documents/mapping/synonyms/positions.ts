import { words } from './words.ts';
import type { MappedAxis, MappedPosition } from '../../../domain/imports/mapping.ts';

/** What says in a heading of which position of a risk it speaks. The longer word comes first where one is in another. */
export const positionWords: Readonly<Record<MappedPosition, readonly string[]>> = {
  inherent: words(`
    inherent | gross | initial | raw | untreated | unmitigated | before | before controls | before control | before mitigation
    before treatment | pre-control | pre-mitigation | pre control | pre mitigation | 고유 | 내재 | 통제 전 | 통제전 | 조치 전 | 조치전
    대응 전 | 대응전 | 잠재 | inhérent | inhérente | brut | brute | initiale
  `),
  residual: words(`
    residual | now | today | net | remaining | current | after | after controls | after control | after mitigation | after treatment
    post-control | post-mitigation | post control | post mitigation | mitigated | revised | 잔여 | 잔존 | 통제 후 | 통제후 | 조치 후
    조치후 | 대응 후 | 대응후 | 현재 | résiduel | résiduelle | nette | actuel | actuelle
  `),
  target: words(`target | wanted | goal | desired | planned | future | tolerable | 목표 | 희망 | cible | visé`),
};

export const axisWords: Readonly<Record<MappedAxis, readonly string[]>> = {
  likelihood: words(`
    likelihood | probability | prob | frequency | chance | likelyhood | occurrence | 발생가능성 | 가능성 | 발생확률 | 확률 | 빈도 | 발생빈도
    발생도 | probabilité | vraisemblance | fréquence
  `),
  impact: words(`
    impact | severity | consequence | consequences | magnitude | seriousness | damage | 영향도 | 영향 | 심각도 | 심각성 | 강도 | 손실규모
    영향력 | 피해규모 | 피해도 | gravité | sévérité
  `),
};

/** A letter alone stands for an axis only beside another letter, or a position. */
export const axisLetters: Readonly<Record<MappedAxis, readonly string[]>> = {
  likelihood: ['l', 'p', 'f', 'prob.'],
  impact: ['i', 's', 'c', 'imp', 'g'],
};

/** A figure or a word that follows from both levels. */
export const scoreWords: readonly string[] = words(`
    score | rating | risk score | risk rating | risk level | level | level of risk | risk | total | rpn | criticality
    severity score | risk value | exposure | l x i | l×i | p x i | p×i | lxi | pxi | likelihood x impact | rag
    rag status | grade | overall | overall risk | 점수 | 리스크 점수 | 위험점수 | 위험도 | 위험등급 | 위험 등급 | 등급 | 리스크 등급 | 리스크 수준 | 위험수준
    수준 | 평가점수 | 종합 | 종합점수 | 종합등급 | 리스크값 | 위험 수준 | 결과 | criticité | niveau | niveau de risque | note | cotation
  `);

/** Two levels in one cell. */
export const pairWords: readonly string[] = words(`
    l/i | l / i | p/i | p / i | i/l | i / l | likelihood/impact | likelihood / impact | impact/likelihood
    impact / likelihood | probability/impact | probability / impact | l x i | lxi | l×i | p x i | pxi
    likelihood x impact | probability x impact | assessment | rating | risk rating | evaluation | score | risk | 평가 | 위험평가
    리스크 평가 | 가능성/영향 | 가능성/영향도 | 가능성 / 영향도 | 발생가능성/영향도 | 빈도/강도 | 빈도×강도 | 가능성×영향도 | 가능성x영향도 | évaluation | cotation | p × i
    l × i
  `);
