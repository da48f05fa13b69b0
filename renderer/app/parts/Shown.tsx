/** A value inside text: numbers, dates, codes and phones keep their left-to-right order. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import type { Titles } from '../../../preload/contract/procedures/records.ts';
import type { Value } from '../../../preload/contract/values.ts';
import { useWords } from '../../i18n/index.ts';
import { useCatalogue } from '../catalogue.ts';
import { useLanguage } from '../language.tsx';
import { isLeftToRight, NOTHING, showDate, showMoment, showNumber, showValue } from '../show.ts';

// Direction comes from the attribute: in a right-to-left page the style engine would turn `direction: ltr` round.
const useStyles = makeStyles({
  ltr: { fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly field: Field;
  readonly value: Value;
  readonly titles?: Titles;
  readonly currency?: string | null;
}

/** A field's value as people read it. */
export function Shown({ field, value, titles, currency }: Props) {
  const { language } = useLanguage();
  const catalogue = useCatalogue();
  const t = useWords('values');
  const text = showValue(field, value, { language, catalogue, titles, currency, yes: t('yes'), no: t('no') });
  return <Isolated ltr={isLeftToRight(field)} label={text === NOTHING ? t('none') : undefined}>{text}</Isolated>;
}

interface IsolatedProps {
  readonly ltr?: boolean;
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** Text that must not disturb the order of the words around it. */
export function Isolated({ ltr, label, children }: IsolatedProps) {
  const styles = useStyles();
  return (
    <bdi dir={ltr === true ? 'ltr' : 'auto'} className={ltr === true ? styles.ltr : ''} {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}>
      {children}
    </bdi>
  );
}

/** A number with thousands separators. */
export function ShownNumber({ value, decimals }: { readonly value: number; readonly decimals?: number }) {
  const { language } = useLanguage();
  return <Isolated ltr>{showNumber(value, language, decimals)}</Isolated>;
}

/** An ISO date as DD/MM/YYYY. */
export function ShownDate({ value }: { readonly value: string }) {
  return <Isolated ltr>{showDate(value)}</Isolated>;
}

/** An ISO instant as local date and time. */
export function ShownMoment({ value }: { readonly value: string }) {
  return <Isolated ltr>{showMoment(value)}</Isolated>;
}
