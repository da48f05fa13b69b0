/** Every command, in the order of the help. */
import { backup } from './backup.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { create } from './create.ts';
import { exportFile } from './export.ts';
import { history } from './history.ts';
import { importFile } from './import.ts';
import { merge } from './merge.ts';
import { query } from './query.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { undo } from './undo.ts';

export const commands: readonly Command[] = [create, importFile, exportFile, compare, query, history, undo, check, backup, restore, merge, serve];
