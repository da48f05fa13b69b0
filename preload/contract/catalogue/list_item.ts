import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const listItem = defineRecordType({
  key: 'list_item',
  group: 'own',
  labels: { one: words('ערך ברשימה', 'List value', 'قيمة في قائمة'), many: words('ערכים ברשימות', 'List values', 'قيم القوائم') },
  description: words(
    'ערך אחד של רשימה: קוד קבוע ושם בכל שפה.',
    'One value of a list: a lasting code and a name in each language.',
    'قيمة واحدة من قائمة: رمز ثابت واسم بكل لغة.',
  ),
  fields: [
    { key: 'list', type: 'code', required: true, labels: words('מפתח הרשימה', 'Key of the list', 'مفتاح القائمة') },
    { key: 'code', type: 'code', required: true, labels: words('קוד', 'Code', 'الرمز') },
    { key: 'position', type: 'integer', labels: words('סדר', 'Position', 'الترتيب') },
    {
      key: 'active',
      type: 'yesNo',
      labels: words('מוצע לבחירה', 'Offered', 'معروض للاختيار'),
      help: words(
        '"לא" מסתיר את הערך מבחירה חדשה; רשומות קיימות אינן משתנות.',
        '"No" hides it from new choices; existing records keep it.',
        '"لا" تخفيه من الاختيارات الجديدة؛ السجلات القائمة لا تتغير.',
      ),
    },
    { key: 'parent_code', type: 'code', labels: words('קוד של ערך אב', 'Code of the parent value', 'رمز القيمة الأم') },
    { key: 'definition', type: 'longText', labels: words('הגדרה', 'Definition', 'التعريف') },
  ],
  naturalKeys: [['list', 'code']],
  officialKey: ['list', 'code'],
  detail: ['list', 'code'],
  searched: ['code'],
  columns: ['list', 'position', 'code', 'name', 'name_en', 'name_ar', 'active'],
});
