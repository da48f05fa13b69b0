import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const indicatorValue = defineRecordType({
  key: 'indicator_value',
  group: 'numbers',
  labels: { one: words('ערך של מדד', 'Indicator value', 'قيمة مؤشر'), many: words('ערכים של מדדים', 'Indicator values', 'قيم المؤشرات') },
  description: words(
    'ערך של מדד ברשות או ביישוב, לתקופה וממקור אחד.',
    'The value of an indicator in an authority or locality, for one period and from one source.',
    'قيمة مؤشر في سلطة أو بلدة، لفترة واحدة ومن مصدر واحد.',
  ),
  named: false,
  title: ['indicator_id', 'locality_id', 'period_label'],
  fields: [
    { key: 'indicator_id', type: 'reference', to: 'indicator', required: true, labels: words('מדד', 'Indicator', 'المؤشر') },
    { key: 'locality_id', type: 'reference', to: 'locality', required: true, labels: words('רשות או יישוב', 'Authority or locality', 'السلطة أو البلدة') },
    { key: 'year', type: 'year', labels: words('שנה', 'Year', 'السنة') },
    { key: 'period_label', type: 'text', labels: words('תקופה כפי שהודפסה', 'Period as printed', 'الفترة كما طبعت') },
    { key: 'period_from', type: 'date', labels: words('תחילת התקופה', 'Start of the period', 'بداية الفترة') },
    { key: 'period_to', type: 'date', labels: words('סוף התקופה', 'End of the period', 'نهاية الفترة') },
    { key: 'value', type: 'decimal', labels: words('ערך', 'Value', 'القيمة') },
    { key: 'text_value', type: 'text', labels: words('ערך כטקסט', 'Value as text', 'القيمة كنص') },
    {
      key: 'status',
      type: 'choice',
      list: 'value_status',
      labels: words('מצב הערך', 'Status of the value', 'حالة القيمة'),
      help: words(
        'מדוע אין ערך, או מה יש לדעת עליו.',
        'Why there is no value, or what to know about it.',
        'لماذا لا توجد قيمة، أو ما يجب معرفته عنها.',
      ),
    },
    { key: 'sign', type: 'text', labels: words('סימן כפי שהודפס', 'Sign as printed', 'الإشارة كما طبعت') },
    { key: 'source_id', type: 'reference', to: 'document', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['indicator_id', 'locality_id', 'period_label', 'source_id'], ['indicator_id', 'locality_id', 'year', 'source_id']],
  detail: ['value', 'text_value', 'status', 'source_id'],
  searched: [],
  periods: [['period_from', 'period_to']],
  columns: ['indicator_id', 'locality_id', 'year', 'period_label', 'value', 'text_value', 'status', 'sign', 'source_id'],
});
