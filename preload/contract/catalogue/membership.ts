import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const membership = defineRecordType({
  key: 'membership',
  group: 'places',
  labels: {
    one: words('חברות באשכול רשויות', 'Cluster membership', 'عضوية في عنقود سلطات'),
    many: words('חברויות באשכולות רשויות', 'Cluster memberships', 'عضويات في عناقيد السلطات'),
  },
  description: words(
    'חברות של רשות מקומית באשכול רשויות, עם מועדים: מתי הצטרפה, מתי עזבה, ומתי נצפתה כחברה.',
    'That a local authority belongs to a cluster, with dates: when it joined, when it left, when it was seen to belong.',
    'انتماء سلطة محلية إلى عنقود سلطات، مع التواريخ: متى انضمت، ومتى غادرت، ومتى لوحظت عضوا.',
  ),
  named: false,
  title: ['locality_id', 'cluster_id'],
  fields: [
    { key: 'cluster_id', type: 'reference', to: 'cluster', required: true, labels: words('אשכול רשויות', 'Cluster of authorities', 'عنقود السلطات') },
    {
      key: 'locality_id',
      type: 'reference',
      to: 'locality',
      only: { kind: ['municipality', 'local_council', 'regional_council'] },
      required: true,
      labels: words('רשות מקומית', 'Local authority', 'السلطة المحلية'),
    },
    {
      key: 'valid_from',
      type: 'date',
      labels: words('מיום', 'From', 'من تاريخ'),
      help: words('ריק כשמועד ההצטרפות אינו ידוע.', 'Empty when the day of joining is unknown.', 'فارغ عندما يكون تاريخ الانضمام مجهولا.'),
    },
    {
      key: 'valid_to',
      type: 'date',
      labels: words('עד יום', 'To', 'حتى تاريخ'),
      help: words('היום האחרון, כולל; ריק כל עוד החברות נמשכת.', 'The last day, inclusive; empty while it lasts.', 'اليوم الأخير ضمنا؛ فارغ ما دامت العضوية قائمة.'),
    },
    {
      key: 'observed_on',
      type: 'date',
      labels: words('נצפתה ביום', 'Observed on', 'لوحظت بتاريخ'),
      help: words(
        'היום שעליו מעיד המקור, כשהמועדים עצמם אינם ידועים.',
        'The day the source speaks of, when the dates themselves are unknown.',
        'اليوم الذي يشهد عليه المصدر عندما تكون التواريخ نفسها مجهولة.',
      ),
    },
    { key: 'legal_basis', type: 'text', labels: words('צו או החלטה', 'Order or decision', 'أمر أو قرار') },
    { key: 'source', type: 'text', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['locality_id', 'cluster_id', 'valid_from'], ['locality_id', 'cluster_id']],
  detail: ['valid_from', 'valid_to', 'observed_on'],
  searched: [],
  periods: [['valid_from', 'valid_to']],
  columns: ['cluster_id', 'locality_id', 'valid_from', 'valid_to', 'observed_on', 'source'],
});
