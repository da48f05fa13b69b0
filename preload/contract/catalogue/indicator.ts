import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const indicator = defineRecordType({
  key: 'indicator',
  group: 'numbers',
  labels: { one: words('מדד', 'Indicator', 'مؤشر'), many: words('מדדים', 'Indicators', 'مؤشرات') },
  description: words(
    'מה נמדד: הגדרה, יחידה, כיוון, ודרך החישוב של ממוצע.',
    'What is measured: definition, unit, direction, and how a mean is formed.',
    'ما الذي يقاس: التعريف والوحدة والاتجاه وطريقة حساب المتوسط.',
  ),
  fields: [
    { key: 'slug', type: 'code', required: true, labels: words('מזהה המדד', 'Indicator key', 'معرف المؤشر') },
    { key: 'topic', type: 'choice', list: 'indicator_topic', labels: words('נושא', 'Topic', 'الموضوع') },
    { key: 'definition', type: 'longText', labels: words('הגדרה', 'Definition', 'التعريف') },
    { key: 'definition_en', type: 'longText', labels: words('הגדרה באנגלית', 'Definition in English', 'التعريف بالإنجليزية') },
    { key: 'unit', type: 'text', labels: words('יחידה', 'Unit', 'الوحدة') },
    { key: 'unit_en', type: 'text', labels: words('יחידה באנגלית', 'Unit in English', 'الوحدة بالإنجليزية') },
    { key: 'value_type', type: 'choice', list: 'indicator_value_type', required: true, labels: words('סוג הערך', 'Type of value', 'نوع القيمة') },
    { key: 'decimals', type: 'integer', min: 0, max: 6, labels: words('ספרות אחרי הנקודה', 'Decimals shown', 'المنازل العشرية') },
    {
      key: 'polarity',
      type: 'choice',
      list: 'polarity',
      required: true,
      labels: words('כיוון', 'Polarity', 'الاتجاه'),
      help: words(
        'האם ערך גבוה טוב, ערך נמוך טוב, או שאין כיוון.',
        'Whether a high value is good, a low one is, or neither.',
        'هل القيمة العالية جيدة أم المنخفضة أم لا اتجاه.',
      ),
    },
    {
      key: 'aggregation',
      type: 'choice',
      list: 'aggregation',
      required: true,
      labels: words('כלל צבירה', 'Aggregation', 'قاعدة التجميع'),
      help: words(
        'כך מחושב ערך לקבוצת רשויות; "אין" פירושו שאין ממוצע.',
        'How a figure for a set of authorities is formed; "none" means no mean is shown.',
        'كيف تحسب قيمة لمجموعة سلطات؛ "لا يوجد" تعني عدم عرض متوسط.',
      ),
    },
    {
      key: 'weight_by_id',
      type: 'reference',
      to: 'indicator',
      labels: words('משוקלל לפי', 'Weighted by', 'مرجح بحسب'),
      help: words('המכנה, למשל מספר התושבים.', 'The denominator, for example residents.', 'المقام، مثلا عدد السكان.'),
    },
    { key: 'source', type: 'text', labels: words('מקור', 'Source', 'المصدر') },
    { key: 'source_url', type: 'url', labels: words('קישור למקור', 'Link to the source', 'رابط المصدر') },
  ],
  naturalKeys: [['slug']],
  officialKey: ['slug'],
  detail: ['topic', 'unit'],
  searched: ['slug', 'definition', 'definition_en', 'unit'],
  columns: ['name', 'topic', 'unit', 'polarity', 'aggregation', 'value_type', 'source', 'name_en'],
});
