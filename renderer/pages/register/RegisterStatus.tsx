/** Rows shown of all, and the figures of the selected cells. */
import { useLanguage, showNumber } from '../../app/index.ts';
import type { GridStatus } from '../../grid/grid-props.ts';
import { useWords } from '../../i18n/index.ts';

export function RegisterStatus({ status }: { readonly status: GridStatus }) {
  const t = useWords('register');
  const { language } = useLanguage();
  const { figures } = status;
  // Money is kept in minor units; its sum is shown in whole ones.
  const scale = figures?.measure?.startsWith('money') === true ? 100 : 1;
  const shown = (value: number) => showNumber(Math.round((value / scale) * 100) / 100, language);
  return (
    <>
      <span>{status.shown === status.all ? t('rows', { count: status.all }) : t('rowsOf', { shown: status.shown, all: status.all })}</span>
      {figures !== null && (
        <span role="status" aria-label={t('selection')}>
          {t('selectionCount', { count: figures.count })}
          {figures.sum !== null && figures.average !== null && (
            <> · {t('selectionSum', { sum: shown(figures.sum) })} · {t('selectionAverage', { average: shown(figures.average) })}</>
          )}
        </span>
      )}
    </>
  );
}
