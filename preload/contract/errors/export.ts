/** Refusals of writing workbooks and CSV files. */
import type { Sentences } from './types.ts';

export const exportErrors = {
  'exchange.target-open': {
    he: 'הקובץ {name} פתוח בתוכנה אחרת (כנראה Excel) ולכן לא נכתב. דבר לא השתנה. יש לסגור אותו שם ולנסות שוב, או לבחור שם אחר.',
    en: 'The file {name} is open in another program (probably Excel), so it was not written. Nothing has changed. Close it there and try again, or choose another name.',
    ar: 'الملف {name} مفتوح في برنامج آخر (ربما Excel) ولذلك لم يكتب. لم يتغير شيء. أغلقه هناك وحاول مجددا أو اختر اسما آخر.',
  },
  'exchange.target-folder': {
    he: 'התיקייה {folder} לא נמצאה ולכן לא נכתב קובץ. דבר לא השתנה. יש לבחור תיקייה קיימת.',
    en: 'The folder {folder} was not found, so no file was written. Nothing has changed. Choose a folder that exists.',
    ar: 'لم يعثر على المجلد {folder} ولذلك لم يكتب ملف. لم يتغير شيء. اختر مجلدا موجودا.',
  },
  'exchange.target-is-folder': {
    he: '{name} הוא שם של תיקייה ולכן לא נכתב קובץ. דבר לא השתנה. יש לבחור שם אחר.',
    en: '{name} is the name of a folder, so no file was written. Nothing has changed. Choose another name.',
    ar: '{name} هو اسم مجلد ولذلك لم يكتب ملف. لم يتغير شيء. اختر اسما آخر.',
  },
  'exchange.target-not-writable': {
    he: 'אין אפשרות לכתוב את {name} בתיקייה {folder}. דבר לא השתנה. יש לבחור תיקייה שמותר לכתוב בה, למשל "מסמכים".',
    en: '{name} cannot be written in the folder {folder}. Nothing has changed. Choose a folder where writing is allowed, for example Documents.',
    ar: 'لا يمكن كتابة {name} في المجلد {folder}. لم يتغير شيء. اختر مجلدا يسمح بالكتابة فيه، مثلا المستندات.',
  },
  'exchange.target-disk-full': {
    he: 'אין די מקום בכונן לכתיבת {name} בתיקייה {folder}. הקובץ הקודם, אם היה, נשאר כפי שהיה. יש לפנות מקום או לבחור כונן אחר.',
    en: 'There is not enough room on the disk to write {name} in {folder}. An earlier file of that name is as it was. Free some space or choose another disk.',
    ar: 'لا توجد مساحة كافية على القرص لكتابة {name} في {folder}. الملف السابق إن وجد بقي كما كان. أخل مساحة أو اختر قرصا آخر.',
  },
} satisfies Record<string, Sentences>;
