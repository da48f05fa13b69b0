/**
 * Asking the engine: answers are cached by procedure and input, and asked for again when a commit
 * touches the record types they speak of.
 *
 * Promises: a refusal reaches the page as a `Refusal` with code and parameters, never as a raw
 * exception; nothing here shows anything (see calls.ts for what the person starts).
 */
import { QueryClient, useQuery, useQueryClient, keepPreviousData, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Refusal } from '../../preload/contract/errors/index.ts';
import type { Topics } from '../../preload/contract/bridge.ts';
import type { Input, Output, ProcedureName } from '../../preload/contract/procedures/index.ts';

export interface ProcedureOptions {
  readonly enabled?: boolean;
  /** Goes on showing the last answer while the next one, for other input, is on its way. */
  readonly keep?: boolean;
  /** Record types whose changes make the answer old; absent: any change does; empty: none. */
  readonly types?: readonly string[];
}

interface QueryMeta extends Record<string, unknown> {
  readonly types?: readonly string[] | undefined;
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

/** Asks the engine once; a refusal is thrown as `Refusal`. */
export async function ask<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
  options: { readonly task?: string } = {},
): Promise<Output<Name>> {
  const answer = await window.eshkol.call(name, input, options);
  if (answer.ok) return answer.value;
  throw new Refusal(answer.code, answer.params, answer.detail === undefined ? {} : { detail: answer.detail });
}

/** The answer to a question, kept fresh. `data` is undefined until it is there; `error` is a Refusal. */
export function useProcedure<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
  options: ProcedureOptions = {},
): UseQueryResult<Output<Name>> {
  const meta: QueryMeta = { types: options.types };
  return useQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled: options.enabled ?? true,
    meta,
    // Comparing two large tables cell by cell costs more than drawing them again.
    structuralSharing: name !== 'records.list',
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Hears every commit, for pages that mend their own rows instead of asking again. */
export function useChanged(listener: (change: Topics['changed']) => void): void {
  const heard = useEffectEvent(listener);
  useEffect(() => window.eshkol.on('changed', (change) => { heard(change); }), []);
}

/** Listens once for the whole window: makes old what a commit or another file made old. */
export function useFreshness(): void {
  const client = useQueryClient();
  useEffect(() => {
    const changed = window.eshkol.on('changed', ({ types }) => {
      void client.invalidateQueries({
        predicate: (query) => {
          const watched = (query.meta as QueryMeta | undefined)?.types;
          return watched === undefined || watched.some((type) => types.includes(type));
        },
      });
    });
    const file = window.eshkol.on('file', () => {
      client.removeQueries({ type: 'inactive' });
      void client.invalidateQueries();
    });
    return () => {
      changed();
      file();
    };
  }, [client]);
}
