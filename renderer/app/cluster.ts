/** The cluster of this file: the one chosen as ours, by its title. */
import { useLanguage } from './language.tsx';
import { useProcedure } from './procedures.ts';
import { useProgram } from './program.tsx';

/** The title of our cluster, null while none is chosen. */
export function useClusterTitle(): string | null {
  const { file } = useProgram();
  const { language } = useLanguage();
  const id = file?.clusterId ?? null;
  const { data } = useProcedure(
    'records.get',
    { type: 'cluster', id: id ?? '-', language },
    { enabled: id !== null, types: ['cluster'] },
  );
  return id === null ? null : (data?.title ?? null);
}
