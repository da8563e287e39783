import { Table } from '../../../html/table.tsx';
import { CategoryName, Rating } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';

const most = 150;

export function ControlsBody({ view }: { view: View }) {
  const { report, t } = view;
  const { controls } = report;
  const rest = (count: number) => count > most && <p className="note">{t('report:rest', { count: count - most })}</p>;
  return (
    <>
      {controls.total === 0 ? (
        <p>{t('report:controlsNone')}</p>
      ) : (
        <>
          <p>
            {t('report:controlsIntro', { total: controls.total, key: controls.key.length, ...controls.byKind })}{' '}
            {t('report:controlsUntested')}
          </p>
          <h3>{t('report:keyControls')}</h3>
          {controls.key.length === 0 ? (
            <p className="quiet">{t('report:keyControlsNone')}</p>
          ) : (
            <Table
              rows={controls.key.slice(0, most)}
              rowKey={(control) => control.id}
              className="dense"
              columns={[
                { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (control) => control.code },
                { key: 'title', head: t('report:control'), width: 35, cell: (control) => control.title },
                { key: 'kind', head: t('report:controlKind'), width: 10, cell: (control) => t(`choices:controlKind.${control.kind}`) },
                {
                  key: 'owner',
                  head: t('report:owner'),
                  width: 12,
                  cell: (control) => control.owner ?? <span className="quiet">{t('report:noOwner')}</span>,
                },
                {
                  key: 'risks',
                  head: t('report:risksOfControl'),
                  cell: (control) => view.names(control.risks) || <span className="quiet">–</span>,
                },
                {
                  key: 'worst',
                  head: t('report:worstOfControl'),
                  width: 13,
                  cell: (control) => <Rating view={view} level={control.worst} word />,
                },
              ]}
            />
          )}
          {rest(controls.key.length)}
          <h3>{t('report:withoutRisk')}</h3>
          <p>
            {controls.withoutRisk.length === 0
              ? t('report:nothing')
              : view.names(
                  controls.withoutRisk.map(({ code, title }) => `${code} ${title}`),
                  20,
                )}
          </p>
        </>
      )}
      <h3>{t('report:risksWithoutControl')}</h3>
      {controls.risksWithoutControl.length === 0 ? (
        <p>{t('report:nothing')}</p>
      ) : (
        <Table
          rows={controls.risksWithoutControl.slice(0, most)}
          rowKey={(risk) => risk.id}
          className="dense"
          columns={[
            { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (risk) => risk.code },
            { key: 'title', head: t('report:risk'), cell: (risk) => risk.title },
            {
              key: 'category',
              head: t('report:category'),
              width: 20,
              cell: (risk) => <CategoryName view={view} category={risk.category} />,
            },
            { key: 'residual', head: t('report:residual'), width: 13, cell: (risk) => <Rating view={view} level={risk.residual} word /> },
          ]}
        />
      )}
      {rest(controls.risksWithoutControl.length)}
    </>
  );
}
