/** Refusals that any part can give. */
import type { Sentences } from './types.ts';

export const generalErrors = {
  'general.unexpected': {
    he: 'אירעה תקלה בלתי צפויה והפעולה לא בוצעה. הקובץ לא השתנה. אפשר לנסות שוב; אם זה חוזר, יש להעתיק את הפרטים ולשלוח לתמיכה.',
    en: 'Something unexpected went wrong and nothing was done. The file is unchanged. Try again; if it happens again, copy the details and send them to support.',
    ar: 'حدث خلل غير متوقع ولم ينفذ الإجراء. لم يتغير الملف. يمكن المحاولة مرة أخرى؛ وإذا تكرر ذلك انسخ التفاصيل وأرسلها إلى الدعم.',
  },
  'general.bad-input': {
    he: 'הבקשה אינה תקינה ולא בוצעה: {problem}. הקובץ לא השתנה.',
    en: 'The request is not valid and was not carried out: {problem}. The file is unchanged.',
    ar: 'الطلب غير صالح ولم ينفذ: {problem}. لم يتغير الملف.',
  },
  'general.cancelled': {
    he: 'הפעולה בוטלה. דבר לא השתנה בקובץ.',
    en: 'Cancelled. Nothing in the file has changed.',
    ar: 'ألغيت العملية. لم يتغير شيء في الملف.',
  },
  'general.unknown-procedure': {
    he: 'הפעולה {procedure} אינה מוכרת לגרסה זו. יש לרענן את החלון או להפעיל את התוכנה מחדש.',
    en: 'This version does not know the operation {procedure}. Reload the window or restart the program.',
    ar: 'هذه النسخة لا تعرف العملية {procedure}. أعد تحميل النافذة أو شغّل البرنامج من جديد.',
  },
} satisfies Record<string, Sentences>;
