import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const customField = defineRecordType({
  key: 'custom_field',
  group: 'own',
  labels: { one: words('שדה משלך', 'Custom field', 'حقل مخصص'), many: words('שדות משלך', 'Custom fields', 'حقول مخصصة') },
  description: words(
    'שדה נוסף בסוג רשומה. מחיקת ההגדרה מסתירה את השדה; הערכים נשמרים.',
    'A further field of a record type. Deleting the definition hides the field; its values stay.',
    'حقل إضافي في نوع سجل. حذف التعريف يخفي الحقل؛ القيم تبقى.',
  ),
  fields: [
    { key: 'record_type', type: 'code', required: true, labels: words('סוג הרשומה', 'Record type', 'نوع السجل') },
    {
      key: 'key',
      type: 'code',
      required: true,
      labels: words('מפתח', 'Key', 'المفتاح'),
      help: words(
        'אותיות לטיניות קטנות, ספרות וקו תחתון, למשל visit_day.',
        'Small Latin letters, digits and underscore, for example visit_day.',
        'أحرف لاتينية صغيرة وأرقام وشرطة سفلية، مثلا visit_day.',
      ),
    },
    { key: 'field_type', type: 'choice', list: 'field_type', required: true, labels: words('סוג השדה', 'Type of field', 'نوع الحقل') },
    { key: 'list', type: 'code', labels: words('מפתח הרשימה', 'Key of the list', 'مفتاح القائمة') },
    { key: 'to', type: 'code', labels: words('מצביע אל סוג רשומה', 'Points at record type', 'يشير إلى نوع سجل') },
    { key: 'position', type: 'integer', labels: words('סדר', 'Position', 'الترتيب') },
  ],
  naturalKeys: [['record_type', 'key']],
  detail: ['record_type', 'field_type'],
  searched: ['key'],
  columns: ['name', 'record_type', 'key', 'field_type', 'list', 'to'],
});
