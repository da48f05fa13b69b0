/** Refusals of the records part. `records.problem.*` are the sentences inside `records.invalid`. */
import type { Sentences } from './types.ts';

export const recordsErrors = {
  'records.unknown-type': {
    he: 'סוג הרשומה {type} אינו מוכר לגרסה זו. דבר לא השתנה. יש לבדוק את השם.',
    en: 'This version knows no record type {type}. Nothing has changed. Check the name.',
    ar: 'هذه النسخة لا تعرف نوع السجل {type}. لم يتغير شيء. تحقق من الاسم.',
  },
  'records.unknown-field': {
    he: 'לסוג הרשומה {type} אין שדה בשם {field}. דבר לא נשמר. יש לבדוק את השם.',
    en: '{type} has no field {field}. Nothing was saved. Check the name.',
    ar: 'لا يوجد في {type} حقل باسم {field}. لم يحفظ شيء. تحقق من الاسم.',
  },
  'records.not-found': {
    he: 'הרשומה המבוקשת ({type}) אינה בקובץ; ייתכן שנמחקה. דבר לא נשמר. יש לרענן ולנסות שוב.',
    en: 'The record ({type}) is not in the file; it may have been deleted. Nothing was saved. Refresh and try again.',
    ar: 'السجل المطلوب ({type}) غير موجود في الملف؛ ربما حذف. لم يحفظ شيء. حدّث وأعد المحاولة.',
  },
  'records.id-taken': {
    he: 'כבר יש רשומה ({type}) עם המזהה {id}. דבר לא נשמר.',
    en: 'There already is a record ({type}) with the id {id}. Nothing was saved.',
    ar: 'يوجد سجل ({type}) بالمعرف {id}. لم يحفظ شيء.',
  },
  'records.invalid': {
    he: 'דבר לא נשמר. נמצאו בעיות ({count}): {problems} יש לתקן ולנסות שוב.',
    en: 'Nothing was saved. Problems found ({count}): {problems} Put them right and try again.',
    ar: 'لم يحفظ شيء. وجدت مشكلات ({count}): {problems} صححها وأعد المحاولة.',
  },
  'records.duplicate-key': {
    he: 'כבר יש רשומה עם {key}: {record} ({type}). דבר לא נשמר. יש לפתוח אותה, או לשנות את הערך.',
    en: 'There already is a record with {key}: {record} ({type}). Nothing was saved. Open that one, or change the value.',
    ar: 'يوجد سجل بالقيمة {key}: {record} ({type}). لم يحفظ شيء. افتح ذلك السجل أو غيّر القيمة.',
  },
  'records.referenced': {
    he: 'אי אפשר למחוק: רשומות אחרות מפנות לכאן ({count}), בשדה "{field}" של {type}: {referrers}. דבר לא נמחק. יש לשנות או למחוק אותן קודם.',
    en: 'Cannot delete: other records point here ({count}), in the field "{field}" of {type}: {referrers}. Nothing was deleted. Change or delete those first.',
    ar: 'لا يمكن الحذف: سجلات أخرى تشير إلى هنا ({count})، في الحقل "{field}" من {type}: {referrers}. لم يحذف شيء. غيّرها أو احذفها أولا.',
  },
  'records.changed-meanwhile': {
    he: 'השדה "{field}" של {record} השתנה בינתיים. דבר לא נשמר. יש לבדוק את הערך הנוכחי ולנסות שוב.',
    en: 'The field "{field}" of {record} has changed meanwhile. Nothing was saved. Look at the present value and try again.',
    ar: 'تغير الحقل "{field}" في {record} في هذه الأثناء. لم يحفظ شيء. راجع القيمة الحالية وأعد المحاولة.',
  },
  'records.closed-list': {
    he: 'הרשימה {list} סגורה: התוכנה נשענת על ערכיה. אפשר לשנות את שמות הערכים בלבד. דבר לא נשמר.',
    en: 'The list {list} is closed: the program relies on its values. Only their names can be changed. Nothing was saved.',
    ar: 'القائمة {list} مغلقة: يعتمد البرنامج على قيمها. يمكن تغيير أسماء القيم فقط. لم يحفظ شيء.',
  },
  'records.read-only-field': {
    he: 'השדה "{field}" נקבע בידי התוכנה ואינו ניתן לעריכה. דבר לא נשמר.',
    en: 'The field "{field}" is set by the program and cannot be edited. Nothing was saved.',
    ar: 'الحقل "{field}" يحدده البرنامج ولا يمكن تعديله. لم يحفظ شيء.',
  },
  'records.rule': {
    he: 'הערכים של {record} ({type}) אינם עומדים בכללי הקובץ. דבר לא נשמר. יש לבדוק אותם; הפירוט זמין ב"העתקת פרטים".',
    en: 'The values of {record} ({type}) break a rule of the file. Nothing was saved. Check them; "Copy details" says which rule.',
    ar: 'قيم {record} ({type}) تخالف قاعدة في الملف. لم يحفظ شيء. راجعها؛ التفاصيل في "نسخ التفاصيل".',
  },
  'records.undo-conflict': {
    he: 'אי אפשר לבטל את השינוי: מאז השתנו דברים שהוא נגע בהם ({count}): {conflicts} דבר לא בוטל. אפשר לבטל קודם את השינויים המאוחרים.',
    en: 'The change cannot be taken back: things it touched have changed since ({count}): {conflicts} Nothing was taken back. The later changes can be taken back first.',
    ar: 'لا يمكن التراجع عن التغيير: أمور مسها تغيرت بعده ({count}): {conflicts} لم يتراجع عن شيء. يمكن التراجع أولا عن التغييرات اللاحقة.',
  },
  'records.conflict.field': {
    he: '{record}, "{field}".',
    en: '{record}, "{field}".',
    ar: '{record}، "{field}".',
  },
  'records.conflict.deleted': {
    he: '{record} ({type}) נמחקה.',
    en: '{record} ({type}) was deleted.',
    ar: 'حذف {record} ({type}).',
  },
  'records.conflict.exists': {
    he: '{record} ({type}) כבר קיימת שוב.',
    en: '{record} ({type}) is there again already.',
    ar: '{record} ({type}) موجود من جديد.',
  },
  'records.conflict.referenced': {
    he: '{referrers} ({type}) מפנות אליה בשדה "{field}".',
    en: '{referrers} ({type}) now point at it in the field "{field}".',
    ar: '{referrers} ({type}) تشير إليه في الحقل "{field}".',
  },
  'records.nothing-to-undo': {
    he: 'אין מה לבטל: אין שינוי עומד שנעשה במחשב זה. דבר לא השתנה.',
    en: 'There is nothing to take back: no change made on this computer stands. Nothing has changed.',
    ar: 'لا شيء للتراجع عنه: لا تغيير قائما أجري على هذا الحاسوب. لم يتغير شيء.',
  },
  'records.nothing-to-redo': {
    he: 'אין מה לבצע שוב. דבר לא השתנה.',
    en: 'There is nothing to do again. Nothing has changed.',
    ar: 'لا شيء لإعادة تنفيذه. لم يتغير شيء.',
  },
  'records.no-such-set': {
    he: 'בקובץ אין שינוי שמספרו {set}. דבר לא השתנה. יש לבחור שינוי מתוך ההיסטוריה.',
    en: 'The file has no change number {set}. Nothing has changed. Choose one from the history.',
    ar: 'لا يوجد في الملف تغيير برقم {set}. لم يتغير شيء. اختر تغييرا من السجل.',
  },
  'records.already-undone': {
    he: 'שינוי {set} כבר בוטל. דבר לא השתנה.',
    en: 'Change {set} has already been taken back. Nothing has changed.',
    ar: 'سبق التراجع عن التغيير {set}. لم يتغير شيء.',
  },
  'records.not-undoable': {
    he: 'שינוי {set} נעשה בידי התוכנה ואי אפשר לבטלו. דבר לא השתנה.',
    en: 'Change {set} was made by the program and cannot be taken back. Nothing has changed.',
    ar: 'التغيير {set} أجراه البرنامج ولا يمكن التراجع عنه. لم يتغير شيء.',
  },
  'records.bad-instant': {
    he: '{value} אינו מועד. דבר לא השתנה. יש לכתוב תאריך ושעה, למשל 2026-03-01T12:00:00Z.',
    en: '{value} is not a moment in time. Nothing has changed. Write a date and time, for example 2026-03-01T12:00:00Z.',
    ar: '{value} ليس وقتا. لم يتغير شيء. اكتب تاريخا وساعة، مثلا 2026-03-01T12:00:00Z.',
  },
  'records.no-content': {
    he: 'למסמך אין קובץ מצורף. דבר לא השתנה. אפשר לצרף קובץ או לפתוח את הקישור.',
    en: 'The document has no file attached. Nothing has changed. Attach one, or open the link.',
    ar: 'لا ملف مرفقا بالمستند. لم يتغير شيء. أرفق ملفا أو افتح الرابط.',
  },
  'records.file-unreadable': {
    he: 'אי אפשר לקרוא את הקובץ {name}. דבר לא צורף. יש לבדוק שהוא קיים ושאינו פתוח בתוכנה אחרת.',
    en: 'The file {name} cannot be read. Nothing was attached. Check that it exists and is not open elsewhere.',
    ar: 'تتعذر قراءة الملف {name}. لم يرفق شيء. تحقق من وجوده ومن أنه غير مفتوح في برنامج آخر.',
  },
  'records.file-too-large': {
    he: 'הקובץ {name} גדול מדי: עד {megabytes} מגה-בייט לקובץ. דבר לא צורף. אפשר לשמור אותו בתיקייה משותפת ולהוסיף קישור.',
    en: 'The file {name} is too large: at most {megabytes} MB each. Nothing was attached. Keep it in a shared folder and add a link.',
    ar: 'الملف {name} كبير جدا: حتى {megabytes} ميغابايت لكل ملف. لم يرفق شيء. احفظه في مجلد مشترك وأضف رابطا.',
  },
  'records.problem.read-only': {
    he: '{record}: השדה "{field}" נקבע בידי התוכנה.',
    en: '{record}: "{field}" is set by the program.',
    ar: '{record}: الحقل "{field}" يحدده البرنامج.',
  },
  'records.problem.required': {
    he: '{record}: השדה "{field}" חסר.',
    en: '{record}: "{field}" is missing.',
    ar: '{record}: الحقل "{field}" ناقص.',
  },
  'records.problem.no-name': {
    he: '{record}: חסר שם, ודרוש לפחות בשפה אחת.',
    en: '{record}: a name is missing; one language is enough.',
    ar: '{record}: الاسم ناقص، وتكفي لغة واحدة.',
  },
  'records.problem.not-text': {
    he: '{record}: בשדה "{field}" נדרש טקסט.',
    en: '{record}: "{field}" needs text.',
    ar: '{record}: الحقل "{field}" يحتاج إلى نص.',
  },
  'records.problem.not-number': {
    he: '{record}: בשדה "{field}" נדרש מספר.',
    en: '{record}: "{field}" needs a number.',
    ar: '{record}: الحقل "{field}" يحتاج إلى رقم.',
  },
  'records.problem.not-whole': {
    he: '{record}: בשדה "{field}" נדרש מספר שלם, ולא {value}.',
    en: '{record}: "{field}" needs a whole number, not {value}.',
    ar: '{record}: الحقل "{field}" يحتاج إلى عدد صحيح لا {value}.',
  },
  'records.problem.not-year': {
    he: '{record}: בשדה "{field}" {value} אינו שנה.',
    en: '{record}: {value} in "{field}" is not a year.',
    ar: '{record}: {value} في "{field}" ليس سنة.',
  },
  'records.problem.too-small': {
    he: '{record}: בשדה "{field}" {value} קטן מהמותר ({min}).',
    en: '{record}: {value} in "{field}" is below the least allowed ({min}).',
    ar: '{record}: {value} في "{field}" أقل من المسموح ({min}).',
  },
  'records.problem.too-large': {
    he: '{record}: בשדה "{field}" {value} גדול מהמותר ({max}).',
    en: '{record}: {value} in "{field}" is above the most allowed ({max}).',
    ar: '{record}: {value} في "{field}" أكبر من المسموح ({max}).',
  },
  'records.problem.not-date': {
    he: '{record}: בשדה "{field}" {value} אינו תאריך. אפשר לכתוב יום, חודש ושנה, חודש ושנה, או שנה.',
    en: '{record}: {value} in "{field}" is not a date. A day, a month or a year can be written.',
    ar: '{record}: {value} في "{field}" ليس تاريخا. يمكن كتابة يوم أو شهر أو سنة.',
  },
  'records.problem.not-yes-no': {
    he: '{record}: בשדה "{field}" נדרש כן או לא.',
    en: '{record}: "{field}" needs yes or no.',
    ar: '{record}: الحقل "{field}" يحتاج إلى نعم أو لا.',
  },
  'records.problem.not-many': {
    he: '{record}: בשדה "{field}" נדרשת רשימת ערכים.',
    en: '{record}: "{field}" needs a list of values.',
    ar: '{record}: الحقل "{field}" يحتاج إلى قائمة قيم.',
  },
  'records.problem.not-in-list': {
    he: '{record}: הערך {value} אינו ברשימה של השדה "{field}".',
    en: '{record}: {value} is not in the list of "{field}".',
    ar: '{record}: القيمة {value} ليست في قائمة الحقل "{field}".',
  },
  'records.problem.not-active': {
    he: '{record}: הערך {value} בשדה "{field}" אינו מוצע עוד לבחירה.',
    en: '{record}: {value} in "{field}" is no longer offered.',
    ar: '{record}: القيمة {value} في "{field}" لم تعد معروضة للاختيار.',
  },
  'records.problem.no-such-record': {
    he: '{record}: השדה "{field}" מפנה לרשומה ({type}) שאינה בקובץ: {value}.',
    en: '{record}: "{field}" points at a record ({type}) that is not in the file: {value}.',
    ar: '{record}: الحقل "{field}" يشير إلى سجل ({type}) غير موجود في الملف: {value}.',
  },
  'records.problem.wrong-target': {
    he: '{record}: בשדה "{field}" אי אפשר לבחור את {value}.',
    en: '{record}: {value} cannot be chosen in "{field}".',
    ar: '{record}: لا يمكن اختيار {value} في "{field}".',
  },
  'records.problem.not-money': {
    he: '{record}: בשדה "{field}" {value} אינו סכום; סכום נכתב עם שתי ספרות לכל היותר אחרי הנקודה.',
    en: '{record}: {value} in "{field}" is not an amount; an amount has at most two decimals.',
    ar: '{record}: {value} في "{field}" ليس مبلغا؛ المبلغ يكتب بمنزلتين عشريتين على الأكثر.',
  },
  'records.problem.ambiguous': {
    he: '{record}: בשדה "{field}" {value} יכול להיות יותר מרשומה אחת ({count}). יש לכתוב קוד או לבחור מהרשימה.',
    en: '{record}: {value} in "{field}" could be more than one record ({count}). Write a code or choose from the list.',
    ar: '{record}: {value} في "{field}" قد يكون أكثر من سجل واحد ({count}). اكتب رمزا أو اختر من القائمة.',
  },
  'records.problem.nothing-found': {
    he: '{record}: בשדה "{field}" לא נמצאה רשומה ({type}) בשם או בקוד {value}.',
    en: '{record}: no record ({type}) has the name or code {value} in "{field}".',
    ar: '{record}: لا يوجد سجل ({type}) بالاسم أو الرمز {value} في "{field}".',
  },
  'records.problem.bad-key': {
    he: '{record}: {value} אינו יכול לשמש מפתח; מותרות אותיות לטיניות קטנות, ספרות וקו תחתון, ואות בהתחלה.',
    en: '{record}: {value} cannot be a key; small Latin letters, digits and underscore are allowed, beginning with a letter.',
    ar: '{record}: {value} لا يصلح مفتاحا؛ المسموح أحرف لاتينية صغيرة وأرقام وشرطة سفلية، والبداية بحرف.',
  },
  'records.problem.no-such-type': {
    he: '{record}: אין סוג רשומה בשם {value} (השדה "{field}").',
    en: '{record}: there is no record type {value} ("{field}").',
    ar: '{record}: لا يوجد نوع سجل باسم {value} (الحقل "{field}").',
  },
  'records.problem.reversed': {
    he: '{record}: "{to}" קודם ל"{from}".',
    en: '{record}: "{to}" is before "{from}".',
    ar: '{record}: "{to}" يسبق "{from}".',
  },
} satisfies Record<string, Sentences>;
