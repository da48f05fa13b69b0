/** Refusals of computed views and of queries. */
import type { Sentences } from './types.ts';

export const insightErrors = {
  'query.not-a-reader': {
    he: 'השאילתה לא הורצה: מותרת פקודה אחת שרק קוראת (SELECT, WITH, VALUES או EXPLAIN), והתקבלה {statement}. הקובץ לא השתנה. לשינוי נתונים יש להשתמש בטבלאות או בייבוא.',
    en: 'The query was not run: only one statement that reads is allowed (SELECT, WITH, VALUES or EXPLAIN), and this one is {statement}. The file is unchanged. To change data use the grids or an import.',
    ar: 'لم ينفذ الاستعلام: يسمح بأمر واحد للقراءة فقط (SELECT أو WITH أو VALUES أو EXPLAIN)، والأمر المعطى هو {statement}. لم يتغير الملف. لتغيير البيانات استخدم الجداول أو الاستيراد.',
  },
  'query.bad-statement': {
    he: 'השאילתה לא הורצה, כי מסד הנתונים אינו מבין אותה: {problem}. הקובץ לא השתנה. שמות הטבלאות והעמודות הם מפתחות הרשומות והשדות, למשל SELECT code, name_he FROM locality.',
    en: 'The query was not run because the database does not understand it: {problem}. The file is unchanged. Tables and columns are named by the keys of record types and fields, for example SELECT code, name_he FROM locality.',
    ar: 'لم ينفذ الاستعلام لأن قاعدة البيانات لا تفهمه: {problem}. لم يتغير الملف. أسماء الجداول والأعمدة هي مفاتيح السجلات والحقول، مثلا SELECT code, name_he FROM locality.',
  },
  'query.too-many-rows': {
    he: 'לתשובה יש יותר מ-{limit} שורות, ולכן היא לא הוצגה. הקובץ לא השתנה. יש לצמצם את השאילתה ב-WHERE, בסיכום או ב-LIMIT.',
    en: 'The answer has more than {limit} rows and was therefore not given. The file is unchanged. Narrow the query with WHERE, a summary or LIMIT.',
    ar: 'تحتوي الإجابة على أكثر من {limit} صف ولذلك لم تعرض. لم يتغير الملف. ضيق الاستعلام باستخدام WHERE أو التلخيص أو LIMIT.',
  },
  'insight.unknown-record': {
    he: 'הרשומה {id} מסוג {type} אינה בקובץ, ולכן ההשוואה לא חושבה. ייתכן שנמחקה. יש להסיר אותה מן הבחירה או לבטל את המחיקה.',
    en: 'The record {id} of type {type} is not in the file, so the comparison was not made. It may have been deleted. Remove it from the choice or undo the deletion.',
    ar: 'السجل {id} من نوع {type} غير موجود في الملف، لذلك لم تحسب المقارنة. ربما حذف. أزله من الاختيار أو تراجع عن الحذف.',
  },
  'insight.unknown-row': {
    he: 'השורה {row} אינה שדה של {type} ואינה מדד בקובץ, ולכן ההשוואה לא חושבה. יש להסיר אותה מבחירת השורות.',
    en: 'The row {row} is neither a field of {type} nor an indicator of this file, so the comparison was not made. Remove it from the chosen rows.',
    ar: 'الصف {row} ليس حقلا من {type} ولا مؤشرا في هذا الملف، لذلك لم تحسب المقارنة. أزله من الصفوف المختارة.',
  },
} satisfies Record<string, Sentences>;
