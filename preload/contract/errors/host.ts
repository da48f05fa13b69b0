/** Refusals of the host part: the way between the window and the engine, and files picked there. */
import type { Sentences } from './types.ts';

export const hostErrors = {
  'host.connection-lost': {
    he: 'הקשר עם Eshkol נותק והפעולה לא אושרה. מה שכבר נשמר נמצא בקובץ. יש לבדוק שהתוכנה פועלת, לרענן את הדף ולבדוק אם השינוי האחרון נשמר.',
    en: 'The connection to Eshkol was lost and the action was not confirmed. Whatever was already saved is in the file. Check that the program is running, reload the page and see whether the last change was saved.',
    ar: 'انقطع الاتصال ببرنامج Eshkol ولم يتم تأكيد الإجراء. ما حُفظ من قبل موجود في الملف. تأكد من أن البرنامج يعمل وأعد تحميل الصفحة وتحقق من حفظ آخر تغيير.',
  },
  'host.unknown-file': {
    he: 'הקובץ שנבחר אינו זמין עוד והפעולה לא בוצעה. הנתונים לא השתנו. יש לבחור את הקובץ מחדש.',
    en: 'The chosen file is no longer available and nothing was done. The data is unchanged. Choose the file again.',
    ar: 'لم يعد الملف المختار متاحا ولم ينفذ شيء. لم تتغير البيانات. اختر الملف من جديد.',
  },
  'host.upload-too-large': {
    he: 'הקובץ {name} גדול מ-{limit} מ״ב ולא נקרא. הנתונים לא השתנו. יש לבחור קובץ קטן יותר או לפצל אותו.',
    en: '{name} is larger than {limit} MB and was not read. The data is unchanged. Choose a smaller file or split it.',
    ar: 'حجم الملف {name} أكبر من {limit} م.ب ولم يُقرأ. لم تتغير البيانات. اختر ملفا أصغر أو قسّمه.',
  },
  'host.upload-failed': {
    he: 'הקובץ {name} לא הגיע בשלמותו ולא נקרא. הנתונים לא השתנו. יש לבדוק שהקובץ נגיש ושיש מקום פנוי בדיסק, ולבחור אותו שוב.',
    en: '{name} did not arrive completely and was not read. The data is unchanged. Check that the file can be read and that the disk has free space, then choose it again.',
    ar: 'لم يصل الملف {name} كاملا ولم يُقرأ. لم تتغير البيانات. تأكد من إمكانية قراءة الملف ومن وجود مساحة على القرص ثم اختره من جديد.',
  },
  'host.database-not-uploaded': {
    he: 'קובץ נתונים של Eshkol אינו נשלח דרך הדפדפן, כי אז ייערך עותק ולא הקובץ עצמו. דבר לא השתנה. יש לבחור אותו ברשימת הקבצים של התוכנה.',
    en: 'An Eshkol file is not sent through the browser, because a copy would then be edited instead of the file. Nothing has changed. Choose it in the program’s own list of files.',
    ar: 'لا يُرسل ملف Eshkol عبر المتصفح لأن التعديل سيقع عندئذ على نسخة لا على الملف نفسه. لم يتغير شيء. اختره من قائمة ملفات البرنامج.',
  },
} satisfies Record<string, Sentences>;
