/**
 * Memberships that the file holds as open, of authorities that a new list knows but no longer puts
 * into that cluster. They are told, never ended: absence from a list is no proof.
 */
import type { ReadSession } from '../../session.ts';
import type { Candidate, Note } from './candidate.ts';

export function absentMemberships(session: ReadSession, candidates: readonly Candidate[]): Note[] {
  const listed = new Set<string>();
  const authorities = new Set<string>();
  for (const { type, id, values } of candidates) {
    if (type === 'membership') listed.add(`${String(values['locality_id'])} ${String(values['cluster_id'])}`);
    else if (type === 'locality' && id !== undefined) authorities.add(id);
  }
  const open = session.db
    .prepare(
      `SELECT m.locality_id AS locality, m.cluster_id AS cluster, coalesce(l.name_he, l.name_en, l.name_ar) AS name, coalesce(c.name_he, c.name_en, c.name_ar) AS clusterName
       FROM membership AS m JOIN locality AS l ON l.id = m.locality_id JOIN cluster AS c ON c.id = m.cluster_id
       WHERE m.valid_to IS NULL AND m.observed_on IS NOT NULL ORDER BY name`,
    )
    .all() as { locality: string; cluster: string; name: string; clusterName: string }[];
  return open
    .filter(({ locality, cluster }) => authorities.has(locality) && !listed.has(`${locality} ${cluster}`))
    .map(({ name, clusterName }) => ({ code: 'exchange.note.absent-membership', params: { name, cluster: clusterName } }));
}
