/**
 * The register of a record type: its grid over the whole page, what is shown of it, and a panel
 * with the focused record beside it. `/records/:type?view=…`
 */
import { useCatalogue, useParams } from '../../app/index.ts';
import { Register } from './Register.tsx';
import { NoSuchType } from './NoSuchType.tsx';

export default function RegisterPage() {
  const { type: key = '' } = useParams();
  const catalogue = useCatalogue();
  const type = catalogue.type(key);
  if (type === undefined) return <NoSuchType />;
  return catalogue.ready ? <Register key={key} type={type} /> : null;
}
