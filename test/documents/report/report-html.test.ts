import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../documents/report/report-html.ts';
import { reportOf, smallFirm } from './story.ts';

const memory = await smallFirm();
const ko = reportHtml(reportOf(memory), { fonts: null });

describe('the report as HTML', () => {
  it('stands alone: no script, no address that could be fetched, no style that a policy would refuse', () => {
    expect(ko).not.toMatch(/<script|javascript:|\son\w+=|<link|<iframe|<object|@import/i);
    const addresses = [...ko.matchAll(/(?:src|href|url)\s*[=(]\s*["']?([^"')\s>]+)/gi)].map((match) => match[1] ?? '');
    // Within the page alone: from a figure to what stands behind it, and back.
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
    expect(ko).not.toMatch(/\sstyle="/);
  });

  it('carries its fonts where it is given them', () => {
    const html = reportHtml(reportOf(memory), { fonts: { regular: 'AAAA', semiBold: 'BBBB' } });
    expect(html).toContain('src:url(data:font/woff2;base64,AAAA)');
    expect(html).toContain('font-weight:600;font-style:normal;src:url(data:font/woff2;base64,BBBB)');
  });

  it('says its language, and every sentence of it is there in both languages', () => {
    const en = reportHtml(reportOf(memory, { language: 'en' }), { fonts: null });
    expect([ko.slice(0, 60).includes('lang="ko"'), en.slice(0, 60).includes('lang="en"')]).toEqual([true, true]);
    for (const html of [ko, en]) expect(html).not.toMatch(/\b(report|choices|fields):[a-z]/);
    expect(en.replace(/[가-힣]+/g, '')).not.toBe('');
    expect(ko).toContain('측정 불가: 배포 기록 없음');
    expect(en).toContain('Cannot be measured: no deployments on record');
  });

  it('shows text from records as text, in the page and in the page margins', async () => {
    const other = await smallFirm();
    await other.done('settings.edit', { id: 'register', fields: { name: '</style><script>alert(1)</script>"\\' } });
    await other.done('risks.edit', { id: other.ids['배포 실패'] ?? '', fields: { title: '<img src=x onerror=alert(1)> & "끝"' } });
    const html = reportHtml(reportOf(other), { fonts: null });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;끝&quot;');
  });

  it('prints period, classification and number on each page, and repeats the heads of tables', () => {
    expect(ko).toContain('@bottom-right { content: counter(page) " / " counter(pages)');
    expect(ko).toContain('size: A4');
    expect(ko).toContain('thead { display: table-header-group; }');
    expect(reportHtml(reportOf(memory), { fonts: null, paper: 'Letter' })).toContain('size: Letter');
  });

  it('a report without a quarter to compare with, and one of an empty register, have no gap', async () => {
    const alone = reportHtml(reportOf(memory, { compare: null }), { fonts: null });
    expect(alone).toContain('비교 분기 없이 만든 보고서입니다.');
    const empty = reportHtml(reportOf(memory, { quarter: '2024-Q4', compare: '2024-Q3' }), { fonts: null });
    expect(empty).toContain('등록부에 미종결 리스크가 없어');
    for (const html of [alone, empty]) expect(html).not.toMatch(/undefined|NaN|\[object/);
  });
});
