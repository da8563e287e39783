import { Table } from '../../../html/table.tsx';
import { countOf } from '../../figures/placed.ts';
import { CategoryName, ControlTest, Rating } from '../../html/marks.tsx';
import { code, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';

const most = 150;

export function ControlsBody({ view }: { view: View }) {
  const { report, t, say } = view;
  const { controls } = report;
  const rest = (count: number) => count > most && <p className="note">{t('report:rest')}</p>;
  return (
    <>
      <p>{say('report:controlsIntro', { total: controls.total, key: countOf(controls.key), ...controls.byKind })}</p>
      <h3>{t('report:keyControls')}</h3>
      {controls.key.length === 0 ? (
        <p className="quiet">{t('report:keyControlsNone')}</p>
      ) : (
        <Table
          rows={controls.key.slice(0, most)}
          rowKey={(control) => control.id}
          className="dense"
          columns={[
            { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (control) => code(control.code) },
            {
              key: 'title',
              head: t('report:control'),
              width: 34,
              cell: (control) => (
                <>
                  {typed(control.title)}
                  <small>
                    {t(`choices:controlKind.${control.kind}`)} · {typed(control.owner) ?? t('report:noOwner')}
                  </small>
                </>
              ),
            },
            { key: 'test', head: t('report:lastTest'), width: 16, cell: (control) => <ControlTest view={view} control={control} /> },
            {
              key: 'risks',
              head: t('report:risksOfControl'),
              cell: (control) =>
                control.risks.length === 0 ? <span className="quiet">–</span> : view.names(control.risks, { of: countOf(control.risks) }),
            },
            {
              key: 'worst',
              head: t('report:worstOfControl'),
              width: 14,
              cell: (control) => <Rating view={view} level={control.worst} word />,
            },
          ]}
        />
      )}
      {rest(controls.key.length)}
      {controls.withoutRisk.length > 0 && (
        <>
          <h3>{t('report:withoutRisk')}</h3>
          <p>
            {view.names(
              controls.withoutRisk.map((control) => `${control.code} ${control.title}`),
              { most: 20, of: countOf(controls.withoutRisk) },
            )}
          </p>
        </>
      )}
      {controls.risksWithoutControl.length > 0 && <RisksWithoutControl view={view} />}
      {rest(controls.risksWithoutControl.length)}
    </>
  );
}

function RisksWithoutControl({ view }: { view: View }) {
  const { report, t } = view;
  return (
    <>
      <h3>{t('report:risksWithoutControl')}</h3>
      <Table
        rows={report.controls.risksWithoutControl.slice(0, most)}
        rowKey={(risk) => risk.id}
        className="dense"
        columns={[
          { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (risk) => code(risk.code) },
          { key: 'title', head: t('report:risk'), cell: (risk) => typed(risk.title) },
          {
            key: 'category',
            head: t('report:category'),
            width: 20,
            cell: (risk) => <CategoryName view={view} category={risk.category} />,
          },
          { key: 'residual', head: t('report:residual'), width: 14, cell: (risk) => <Rating view={view} level={risk.residual} word /> },
        ]}
      />
    </>
  );
}
