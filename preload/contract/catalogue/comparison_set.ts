import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const comparisonSet = defineRecordType({
  key: 'comparison_set',
  group: 'own',
  internal: true,
  labels: { one: words('קבוצת השוואה', 'Comparison set', 'مجموعة مقارنة'), many: words('קבוצות השוואה', 'Comparison sets', 'مجموعات مقارنة') },
  description: words(
    'רשומות ושורות שנבחרו להשוואה, כדי להריץ אותה שוב.',
    'Records and rows chosen for a comparison, so that it can be run again.',
    'سجلات وصفوف اختيرت للمقارنة، لتشغيلها مجددا.',
  ),
  fields: [
    { key: 'record_type', type: 'code', required: true, labels: words('סוג הרשומה', 'Record type', 'نوع السجل') },
    {
      key: 'ids',
      type: 'longText',
      labels: words('הרשומות', 'The records', 'السجلات'),
      help: words('רשימת מזהים כ-JSON, לפי הסדר.', 'Ids as a JSON list, in order.', 'معرفات كقائمة JSON، بالترتيب.'),
    },
    {
      key: 'rows',
      type: 'longText',
      labels: words('השורות', 'The rows', 'الصفوف'),
      help: words(
        'שדות ומדדים כ-JSON; ריק פירושו הכול.',
        'Fields and indicators as JSON; empty means all.',
        'حقول ومؤشرات كـ JSON؛ الفارغ يعني الكل.',
      ),
    },
    { key: 'year', type: 'year', labels: words('שנה', 'Year', 'السنة') },
  ],
  detail: ['record_type'],
  searched: [],
  columns: ['name', 'record_type', 'year'],
});
