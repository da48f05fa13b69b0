/**
 * The page of one record, or of one that is to be added (`new`): facts, related records, figures,
 * documents, history. `/records/:type/:id?tab=…`
 */
import { useCatalogue, useParams } from '../../app/index.ts';
import { NoSuchType } from '../register/NoSuchType.tsx';
import { NewRecordPage } from './NewRecordPage.tsx';
import { RecordPage } from './RecordPage.tsx';

export default function RecordRoute() {
  const { type: key = '', id = '' } = useParams();
  const catalogue = useCatalogue();
  const type = catalogue.type(key);
  if (type === undefined) return <NoSuchType />;
  if (!catalogue.ready) return null;
  return id === 'new' ? <NewRecordPage key={key} type={type} /> : <RecordPage key={`${key} ${id}`} type={type} id={id} />;
}
