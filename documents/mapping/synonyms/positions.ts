import { words } from './words.ts';
import type { MappedAxis, MappedPosition } from '../../../domain/imports/mapping.ts';

/** What says in a heading of which position of a risk it speaks. The longer word comes first where one is in another. */
export const positionWords: Readonly<Record<MappedPosition, readonly string[]>> = {
  inherent: words(`
    inherent | gross | initial | raw | untreated | unmitigated | before | before controls | before control | before mitigation
    before treatment | pre-control | pre-mitigation | pre control | pre mitigation | 고유 | 내재 | 통제 전 | 통제전 | 조치 전 | 조치전
    대응 전 | 대응전 | 개선 전 | 대책 전 | 적용 전 | 잠재 | inh | original | uncontrolled | no controls | without controls | premitigation |
    precontrol | pre-treatment | 최초 | inhérent | inhérente | brut | brute | initiale
  `),
  residual: words(`
    residual | res | now | today | as is | as-is | managed | controlled | with controls | postmitigation | postcontrol | post-treatment |
    net | remaining | current | after | after controls | after control | after mitigation | after treatment
    post-control | post-mitigation | post control | post mitigation | mitigated | revised | 잔여 | 잔존 | 통제 후 | 통제후 | 조치 후
    조치후 | 대응 후 | 대응후 | 개선 후 | 대책 후 | 적용 후 | 현재 | 현행 | 잔류 | résiduel | résiduelle | nette | actuel | actuelle
  `),
  target: words(
    `target | wanted | goal | desired | planned | future | tolerable | tgt | to be | to-be | projected | after actions | 목표 | 희망 | 목표치 | 기대 | cible | visé`,
  ),
};

export const axisWords: Readonly<Record<MappedAxis, readonly string[]>> = {
  likelihood: words(`
    likelihood | probability | prob | frequency | chance | likelyhood | likeliness | occurrence | how likely | how probable | how often | likelihood of occurrence |
    probability of occurrence | probability of failure | chances | odds | occ | 발생가능성 | 가능성 | 발생확률 | 확률 | 빈도 | 발생빈도
    발생도 | 발생률 | 발생 정도 | 유발가능성 | 개연성 | 우도 | probabilité | vraisemblance | fréquence
  `),
  impact: words(`
    impact | severity | consequence | consequences | magnitude | seriousness | damage | how bad | how severe | how serious | loss severity | severity of impact | impact severity | sev |
    영향도 | 영향 | 심각도 | 심각성 | 강도 | 손실규모
    영향력 | 피해규모 | 피해도 | 피해정도 | 심도 | 손실심도 | 파급력 | 파급도 | 중대성 | 영향 정도 | 영향규모 | 충격도 | gravité | sévérité
  `),
};

/** A letter alone stands for an axis only beside another letter, or a position. */
export const axisLetters: Readonly<Record<MappedAxis, readonly string[]>> = {
  likelihood: ['l', 'p', 'f', 'prob.'],
  impact: ['i', 's', 'c', 'imp', 'g'],
};

/** A figure or a word that follows from both levels. */
export const scoreWords: readonly string[] = words(`
    score | rating | risk index | risk priority | risk priority number | priority number | severity rating | combined | combined score |
    heat | heatmap | risk magnitude | l*i | p*i | i x l | ixl | risk score | risk rating | risk level | level | level of risk | risk | total | rpn | criticality
    severity score | risk value | exposure | l x i | l×i | p x i | p×i | lxi | pxi | likelihood x impact | rag
    rag status | grade | overall | overall risk | 점수 | 리스크 점수 | 위험점수 | 위험도 | 위험등급 | 위험 등급 | 등급 | 리스크 등급 | 리스크 수준 | 위험수준 | 위험지수 | 리스크 지수 | 위험도 점수 | 종합평가 | 종합위험 | 종합위험도 | 위험값 | 최종등급 | 평가등급 | 위험도 등급 | 리스크도
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

/** Figures of a position that are none of its levels: what one kind of damage would be, how well it is controlled. */
export const riskPositionsApart: readonly string[] = words(`
    control effectiveness rating | control rating | control score | 통제점수 | 통제등급 | 통제평가 | 통제수준 점수
  `);
