import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const indicatorHeader = defineRecordType({
  key: 'indicator_header',
  group: 'numbers',
  labels: {
    one: words('כותרת של מדד בקובץ', 'Header of an indicator', 'عنوان مؤشر في ملف'),
    many: words('כותרות של מדדים בקבצים', 'Headers of indicators', 'عناوين المؤشرات في الملفات'),
  },
  description: words(
    'כך נקרא המדד בגיליון של המקור בשנה מסוימת, כדי שייבוא של שנה אחרת יזהה אותו.',
    "What an indicator is called in its source's sheet in a year, so that another year's import finds it.",
    'اسم المؤشر في ورقة المصدر في سنة معينة، ليتعرف عليه استيراد سنة أخرى.',
  ),
  named: false,
  title: ['indicator_id', 'header', 'year'],
  fields: [
    { key: 'indicator_id', type: 'reference', to: 'indicator', required: true, labels: words('מדד', 'Indicator', 'المؤشر') },
    { key: 'header', type: 'text', required: true, labels: words('כותרת כפי שהודפסה', 'Header as printed', 'العنوان كما طبع') },
    { key: 'year', type: 'year', labels: words('שנת הקובץ', 'Year of the file', 'سنة الملف') },
    { key: 'sheet', type: 'text', labels: words('גיליון', 'Sheet', 'الورقة') },
    { key: 'source', type: 'text', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['indicator_id', 'header', 'year']],
  ownedBy: 'indicator_id',
  detail: ['sheet', 'source'],
  searched: ['header'],
  columns: ['indicator_id', 'header', 'year', 'sheet', 'source'],
});
