/**
 * Words in a title that point at a Basel event type of level 1, the first that is found. An outage points at 6, a wrong
 * operating step at 7, an attack at 2: a suggestion for a form, which its user may pass over.
 */
const pointers: readonly (readonly [eventTypeId: string, words: RegExp])[] = [
  ['event.2', /해킹|공격|침입|침해|피싱|랜섬|악성|위조|도용|attack|hack|phish|ransom|malware|intrusion|breach|ddos/i],
  ['event.1', /내부자|임직원 횡령|횡령|배임|무단 이체|무단이체|insider|embezzl|rogue|collusion/i],
  ['event.3', /고용|노사|산재|안전사고|괴롭힘|차별|employment|harass|discriminat|workplace|strike/i],
  ['event.5', /화재|지진|홍수|태풍|정전|재해|\bfire\b|flood|earthquake|typhoon|storm|disaster/i],
  ['event.4', /불완전판매|설명의무|적합성|약관|자금세탁|개인정보 오남용|mis-?sell|suitab|disclosure|fiduciary|launder|antitrust/i],
  [
    'event.7',
    /오조작|오입력|착오|누락|이중|중복|두 번|정산 오류|대사|정산 배치|외주|수탁|operator|typo|wrong|mistake|twice|duplicate|reconcil|vendor|supplier|data entry/i,
  ],
  [
    'event.6',
    /장애|중단|배포|릴리스|서버|시스템|클라우드|용량|성능|지연|네트워크|outage|down(time)?\b|deploy|release|server|system|cloud|capacity|latency|network|failover/i,
  ],
];

/** The event type that a title suggests, as the id of a default term, or `null`. */
export function suggestEventType(title: string): string | null {
  return pointers.find(([, words]) => words.test(title))?.[0] ?? null;
}
