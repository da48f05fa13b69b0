/** The types of field in words: labels of the list `field_type`. */
import type { Labels } from '../../../preload/contract/text.ts';
import type { Catalogue } from '../../app/index.ts';

export function fieldTypeName(type: string, catalogue: Catalogue, label: (labels: Labels) => string): string {
  const item = catalogue.item('field_type', type);
  return item === undefined ? type : label(item.labels);
}
