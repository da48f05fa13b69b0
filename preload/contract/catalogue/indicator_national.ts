import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const indicatorNational = defineRecordType({
  key: 'indicator_national',
  group: 'numbers',
  labels: {
    one: words('נתון ארצי של מדד', 'National figure', 'قيمة قطرية لمؤشر'),
    many: words('נתונים ארציים של מדדים', 'National figures', 'قيم قطرية للمؤشرات'),
  },
  description: words(
    'הנתון הארצי כפי שפורסם, כשאין מכנה שלפיו אפשר לחשב אותו.',
    'The figure for the country as published, for when no denominator is there to compute it.',
    'القيمة القطرية كما نشرت، عندما لا يوجد مقام لحسابها.',
  ),
  named: false,
  title: ['indicator_id', 'year'],
  fields: [
    { key: 'indicator_id', type: 'reference', to: 'indicator', required: true, labels: words('מדד', 'Indicator', 'المؤشر') },
    { key: 'year', type: 'year', labels: words('שנה', 'Year', 'السنة') },
    { key: 'period_label', type: 'text', labels: words('תקופה כפי שהודפסה', 'Period as printed', 'الفترة كما طبعت') },
    { key: 'value', type: 'decimal', labels: words('ערך', 'Value', 'القيمة') },
    { key: 'status', type: 'choice', list: 'value_status', labels: words('מצב הערך', 'Status of the value', 'حالة القيمة') },
    { key: 'source_id', type: 'reference', to: 'document', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['indicator_id', 'period_label', 'source_id'], ['indicator_id', 'year', 'source_id']],
  ownedBy: 'indicator_id',
  detail: ['value', 'source_id'],
  searched: [],
  columns: ['indicator_id', 'year', 'period_label', 'value', 'status', 'source_id'],
});
