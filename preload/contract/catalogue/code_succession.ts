import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const codeSuccession = defineRecordType({
  key: 'code_succession',
  group: 'places',
  labels: {
    one: words('שינוי סמל', 'Code succession', 'تغيير رمز'),
    many: words('שינויי סמלים', 'Code successions', 'تغييرات الرموز'),
  },
  description: words(
    'סמל שבוטל, מוזג, פוצל או הוחלף, והרשות או היישוב שבאו במקומו.',
    'A code that was cancelled, merged, split or replaced, and the authority or locality that followed.',
    'رمز ألغي أو دمج أو قسم أو استبدل، والسلطة أو البلدة التي حلت محله.',
  ),
  named: false,
  title: ['old_kind', 'old_code', 'old_name'],
  fields: [
    { key: 'old_kind', type: 'choice', list: 'locality_kind', required: true, labels: words('סוג קודם', 'Former kind', 'النوع السابق') },
    { key: 'old_code', type: 'code', required: true, labels: words('סמל קודם', 'Former code', 'الرمز السابق') },
    { key: 'old_name', type: 'text', labels: words('שם קודם', 'Former name', 'الاسم السابق') },
    { key: 'locality_id', type: 'reference', to: 'locality', labels: words('בא במקומו', 'Followed by', 'حل محله') },
    { key: 'change', type: 'choice', list: 'succession_kind', labels: words('סוג השינוי', 'Kind of change', 'نوع التغيير') },
    { key: 'changed_on', type: 'date', labels: words('מועד השינוי', 'Changed on', 'تاريخ التغيير') },
    { key: 'source', type: 'text', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['old_kind', 'old_code', 'locality_id'], ['old_kind', 'old_code']],
  detail: ['locality_id', 'changed_on'],
  searched: ['old_code', 'old_name'],
  columns: ['old_kind', 'old_code', 'old_name', 'locality_id', 'change', 'changed_on'],
});
