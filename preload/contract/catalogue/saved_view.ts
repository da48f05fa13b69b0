import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const savedView = defineRecordType({
  key: 'saved_view',
  group: 'own',
  internal: true,
  labels: { one: words('תצוגה שמורה', 'Saved view', 'عرض محفوظ'), many: words('תצוגות שמורות', 'Saved views', 'عروض محفوظة') },
  description: words(
    'עמודות, סינון ומיון של טבלה, לשימוש חוזר.',
    'Columns, filter and order of a register, kept for use again.',
    'أعمدة وتصفية وترتيب لجدول، للاستعمال مجددا.',
  ),
  fields: [
    { key: 'record_type', type: 'code', required: true, labels: words('סוג הרשומה', 'Record type', 'نوع السجل') },
    { key: 'state', type: 'longText', labels: words('מצב התצוגה', 'State of the view', 'حالة العرض') },
    { key: 'shared', type: 'yesNo', labels: words('משותפת לכל פותחי הקובץ', 'Shared with all who open the file', 'مشتركة لكل من يفتح الملف') },
    { key: 'position', type: 'integer', labels: words('סדר', 'Position', 'الترتيب') },
  ],
  detail: ['record_type'],
  searched: [],
  columns: ['name', 'record_type', 'shared'],
});
