/**
 * Compare: two to twenty records of one type side by side.
 *
 * Promises: every choice stands in the address, so that a link or Back brings the same comparison;
 * without choices our own cluster is compared. What is shown is what is printed and exported.
 */
import { useCallback, useMemo } from 'react';
import { Answered, useAddress, useLanguage, useNavigate, useProcedure, useProgram } from '../../app/index.ts';
import { mostRecords, parseChoices, printChoices } from '../../compare/choices.ts';
import { FigureDetails } from '../../compare/FigureDetails.tsx';
import { Compared, type Choose } from './Compared.tsx';

export default function ComparePage() {
  const { language } = useLanguage();
  const { query } = useAddress();
  const go = useNavigate();
  const ownCluster = useProgram().file?.clusterId ?? null;
  const choices = useMemo(() => parseChoices(query, ownCluster), [query, ownCluster]);
  const members = useProcedure(
    'cluster.members',
    { clusterId: choices.cluster ?? '-', language },
    { enabled: choices.cluster !== null, types: ['membership', 'cluster', 'locality'] },
  );
  const choose = useCallback<Choose>((change) => { go(printChoices({ ...choices, ...change })); }, [choices, go]);
  const memberIds = useMemo(() => members.data?.map(({ id }) => id) ?? [], [members.data]);

  if (choices.cluster === null) {
    return (
      <FigureDetails>
        <Compared choices={choices} ids={choices.ids} left={0} choose={choose} />
      </FigureDetails>
    );
  }
  return (
    <FigureDetails>
      <Answered of={members}>
        {() => (
          <Compared
            choices={choices}
            ids={memberIds.slice(0, mostRecords)}
            left={Math.max(0, memberIds.length - mostRecords)}
            choose={choose}
          />
        )}
      </Answered>
    </FigureDetails>
  );
}
