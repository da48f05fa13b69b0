/**
 * The program and its open file: version, settings, file information.
 *
 * Promises: settings and file are current on every page; a setting changes on the screen at once.
 */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useMemo, type ReactNode } from 'react';
import type { FileInfo, Settings } from '../../preload/contract/procedures/file.ts';
import type { Input, Output } from '../../preload/contract/procedures/index.ts';
import { ask, useProcedure } from './procedures.ts';

export type ProgramInfo = Output<'app.info'>;

interface Program extends ProgramInfo {
  set(change: Input<'settings.set'>): Promise<void>;
  /** After what changes the file but no record: its cluster, its last backup. */
  refresh(): Promise<void>;
}

const ProgramContext = createContext<Program | null>(null);

interface Props {
  readonly children: ReactNode;
  /** Shown when even the first question failed. */
  readonly failed: (problem: Error) => ReactNode;
}

export function ProgramProvider({ children, failed }: Props) {
  const client = useQueryClient();
  const { data, error } = useProcedure('app.info', {});

  const set = useCallback(
    async (change: Input<'settings.set'>) => {
      const settings = await ask('settings.set', change);
      client.setQueryData<ProgramInfo>(['app.info', {}], (before) => (before === undefined ? before : { ...before, settings }));
    },
    [client],
  );
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: ['app.info'] }), [client]);
  const program = useMemo<Program | null>(() => (data === undefined ? null : { ...data, set, refresh }), [data, set, refresh]);

  if (program === null) return error === null ? null : failed(error);
  return <ProgramContext value={program}>{children}</ProgramContext>;
}

export function useProgram(): Program {
  const program = use(ProgramContext);
  if (program === null) throw new Error('useProgram needs a ProgramProvider around it');
  return program;
}

export function useSettings(): Settings {
  return useProgram().settings;
}

/** The open file; only for pages that are shown with one. */
export function useFile(): FileInfo {
  const { file } = useProgram();
  if (file === null) throw new Error('this page is shown only with an open file');
  return file;
}
