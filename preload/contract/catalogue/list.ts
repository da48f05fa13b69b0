import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const list = defineRecordType({
  key: 'list',
  group: 'own',
  labels: { one: words('רשימה', 'List', 'قائمة'), many: words('רשימות', 'Lists', 'قوائم') },
  description: words(
    'רשימת ערכים לבחירה, בשלוש השפות. ברשימה סגורה אפשר לשנות רק את השמות.',
    'Values to choose from, in three languages. In a closed list only the names can be changed.',
    'قيم للاختيار باللغات الثلاث. في القائمة المغلقة يمكن تغيير الأسماء فقط.',
  ),
  fields: [
    { key: 'key', type: 'code', required: true, labels: words('מפתח', 'Key', 'المفتاح') },
    {
      key: 'closed',
      type: 'yesNo',
      readOnly: true,
      labels: words('רשימה סגורה', 'Closed list', 'قائمة مغلقة'),
      help: words(
        'התוכנה נשענת על הערכים, ולכן אין להוסיף או להסיר.',
        'The program relies on the values, so none can be added or removed.',
        'يعتمد البرنامج على القيم، لذلك لا إضافة ولا حذف.',
      ),
    },
  ],
  naturalKeys: [['key']],
  officialKey: ['key'],
  detail: ['key'],
  searched: ['key'],
  columns: ['name', 'key', 'closed', 'name_en', 'name_ar'],
});
