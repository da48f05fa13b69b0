/** Schemas that several procedures share. */
import { z } from 'zod';
import { languages } from '../text.ts';

export const language = z.enum(languages);
export const id = z.string().min(1).max(64);
/** A record type's key; the engine refuses an unknown one by name. */
export const typeKey = z.string().min(1).max(64);
export const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]);
export const values = z.record(z.string(), value);
export const change = z.discriminatedUnion('op', [
  z.object({ op: z.literal('create'), type: typeKey, id: id.optional(), values }),
  z.object({ op: z.literal('update'), type: typeKey, id, values, expected: values.optional() }),
  z.object({ op: z.literal('delete'), type: typeKey, id }),
]);
export const label = z.object({
  code: z.string().min(1),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
/** A file the person picked: the host gives a handle, never the renderer a path. */
export const handle = z.string().min(1).max(200);
