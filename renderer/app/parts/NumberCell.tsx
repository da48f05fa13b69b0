/**
 * Cells of numbers: right-aligned in both directions of writing, tabular digits. The attribute and
 * not a style sets the direction, so that "end" means the same side on every page.
 */
import { makeStyles, mergeClasses, TableCell, TableHeaderCell } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';

const useStyles = makeStyles({
  cell: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  // Fluent lays the content of a head cell out as a flex box of its own.
  head: { textAlign: 'end', '& > *': { justifyContent: 'flex-end' } },
});

interface Props {
  readonly children: ReactNode;
  readonly className?: string;
}

export function NumberCell({ children, className }: Props) {
  return <TableCell dir="ltr" className={mergeClasses(useStyles().cell, className)}>{children}</TableCell>;
}

export function NumberHead({ children, className, title }: Props & { readonly title?: string }) {
  const { dir } = useLanguage();
  return (
    <TableHeaderCell dir="ltr" className={mergeClasses(useStyles().head, className)} {...(title === undefined ? {} : { title })}>
      <span dir={dir}>{children}</span>
    </TableHeaderCell>
  );
}
