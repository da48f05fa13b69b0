/** The record that stands for a published file, so that every value can name where it comes from. */
import { officialId } from '../../records/ids.ts';
import type { Candidate } from './candidate.ts';
import type { Preset } from './presets.ts';

export function sourceDocument(preset: Preset, year: number, sheet: string): Candidate & { readonly id: string } {
  const { names, publisher, kind, sourceType } = preset.document;
  const filled = (text: string) => text.replaceAll('{year}', String(year));
  return {
    type: 'document',
    id: officialId('document', [preset.key, year]),
    values: {
      name_he: filled(names.he),
      name_en: filled(names.en),
      name_ar: filled(names.ar),
      kind,
      source_type: sourceType,
      publisher,
      dated_on: String(year),
    },
    sheet,
    sheetRow: 0,
    shared: true,
  };
}
