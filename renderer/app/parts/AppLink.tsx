/** A link to a page of the program; opens in place, and can be opened in another window as any link. */
import { Link, type LinkProps } from '@fluentui/react-components';

type Props = Omit<Extract<LinkProps, { as?: 'a' }>, 'href' | 'as'> & { readonly to: string };

export function AppLink({ to, ...rest }: Props) {
  return <Link as="a" href={`#${to}`} {...rest} />;
}
