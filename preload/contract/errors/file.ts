/** Refusals and warnings about the database file, its copies and its place on the disk. */
import type { Sentences } from './types.ts';

export const fileErrors = {
  'file.none-open': {
    he: 'אין קובץ פתוח, ולכן הפעולה לא בוצעה. יש ליצור קובץ או לפתוח קובץ קיים.',
    en: 'No file is open, so nothing was done. Create a file or open one.',
    ar: 'لا يوجد ملف مفتوح، لذلك لم ينفذ الإجراء. أنشئ ملفا أو افتح ملفا موجودا.',
  },
  'file.not-found': {
    he: 'הקובץ {path} לא נמצא. ייתכן שהועבר, שונה שמו, או שהכונן אינו מחובר. יש לבחור אותו במקומו החדש.',
    en: 'The file {path} was not found. It may have been moved or renamed, or its drive is not connected. Choose it where it is now.',
    ar: 'لم يعثر على الملف {path}. ربما نقل أو غير اسمه أو أن القرص غير متصل. اختره من مكانه الجديد.',
  },
  'file.is-folder': {
    he: '{path} הוא תיקייה ולא קובץ. דבר לא השתנה. יש לבחור קובץ ‎.eshkol.',
    en: '{path} is a folder, not a file. Nothing has changed. Choose an .eshkol file.',
    ar: '{path} مجلد وليس ملفا. لم يتغير شيء. اختر ملف ‎.eshkol.',
  },
  'file.no-access': {
    he: 'אין הרשאה לקרוא את {path}. הקובץ לא השתנה. יש לבקש הרשאה מבעל התיקייה או להעתיק את הקובץ לתיקייה שלך.',
    en: 'There is no permission to read {path}. The file is unchanged. Ask the folder’s owner for access, or copy the file to a folder of your own.',
    ar: 'لا يوجد إذن لقراءة {path}. لم يتغير الملف. اطلب الإذن من صاحب المجلد أو انسخ الملف إلى مجلدك.',
  },
  'file.read-only': {
    he: 'אי אפשר לכתוב אל {path}: הקובץ או הכונן מסומנים לקריאה בלבד. הקובץ לא השתנה. יש להסיר את הסימון או להעתיק את הקובץ למקום שאפשר לכתוב בו.',
    en: 'Writing to {path} is not possible: the file or its drive is read-only. The file is unchanged. Remove the mark, or copy the file to a place that can be written to.',
    ar: 'لا يمكن الكتابة إلى {path}: الملف أو القرص للقراءة فقط. لم يتغير الملف. أزل العلامة أو انسخ الملف إلى مكان يمكن الكتابة فيه.',
  },
  'file.folder-read-only': {
    he: 'אי אפשר לכתוב בתיקייה {folder}, והתוכנה חייבת לשמור שם קובצי עזר ליד הקובץ. דבר לא השתנה. יש לבחור תיקייה אחרת או לבקש הרשאת כתיבה.',
    en: 'The folder {folder} cannot be written to, and the program must keep helper files beside the file. Nothing has changed. Choose another folder or ask for permission to write.',
    ar: 'لا يمكن الكتابة في المجلد {folder}، ويجب على البرنامج حفظ ملفات مساعدة بجانب الملف. لم يتغير شيء. اختر مجلدا آخر أو اطلب إذن الكتابة.',
  },
  'file.not-ours': {
    he: '{path} אינו קובץ של אשכול רשויות שנוצר בתוכנה זו. הקובץ לא השתנה. אם זה גיליון, יש לייבא אותו; אחרת יש לבחור קובץ ‎.eshkol.',
    en: '{path} was not made by this program. The file is unchanged. If it is a workbook, import it; otherwise choose an .eshkol file.',
    ar: 'لم ينشأ {path} بهذا البرنامج. لم يتغير الملف. إن كان جدول بيانات فاستورده؛ وإلا فاختر ملف ‎.eshkol.',
  },
  'file.empty': {
    he: 'הקובץ {path} ריק (אפס בתים). ייתכן שהעתקה או סנכרון נקטעו. אפשר לשחזר מגיבוי; הקובץ נשאר כפי שהוא.',
    en: 'The file {path} is empty (zero bytes). A copy or a synchronisation may have broken off. A backup can be restored; the file is left as it is.',
    ar: 'الملف {path} فارغ (صفر بايت). ربما انقطع نسخ أو مزامنة. يمكن الاسترجاع من نسخة احتياطية؛ يبقى الملف كما هو.',
  },
  'file.newer': {
    he: 'הקובץ {path} נוצר בגרסה חדשה יותר של התוכנה (מבנה {version}, וגרסה זו מכירה עד {known}). הקובץ לא השתנה ולא נפתח. יש לעדכן את התוכנה במחשב זה.',
    en: 'The file {path} was made by a newer version of the program (structure {version}; this version knows up to {known}). The file was not opened and is unchanged. Update the program on this computer.',
    ar: 'أنشئ الملف {path} بنسخة أحدث من البرنامج (البنية {version}، وهذه النسخة تعرف حتى {known}). لم يفتح الملف ولم يتغير. حدّث البرنامج على هذا الحاسوب.',
  },
  'file.damaged': {
    he: 'הקובץ {path} פגום ולא נפתח. הוא לא נמחק ולא שונה. אפשר לשחזר את הגיבוי האחרון; הקובץ הפגום יישמר לצידו.',
    en: 'The file {path} is damaged and was not opened. It was neither deleted nor changed. The latest backup can be restored; the damaged file is kept beside it.',
    ar: 'الملف {path} تالف ولم يفتح. لم يحذف ولم يتغير. يمكن استرجاع آخر نسخة احتياطية؛ ويحفظ الملف التالف بجانبها.',
  },
  'file.schema-differs': {
    he: 'מבנה הקובץ {path} שונה ממה שהתוכנה מכירה ({what}), ולכן לא נפתח. ייתכן שתוכנה אחרת שינתה אותו. הקובץ לא השתנה. אפשר לשחזר גיבוי.',
    en: 'The structure of {path} differs from what this program knows ({what}), so it was not opened. Another program may have changed it. The file is unchanged. A backup can be restored.',
    ar: 'تختلف بنية {path} عما يعرفه البرنامج ({what})، لذلك لم يفتح. ربما غيّره برنامج آخر. لم يتغير الملف. يمكن استرجاع نسخة احتياطية.',
  },
  'file.migration-failed': {
    he: 'עדכון המבנה של {path} לא הצליח. הקובץ נשאר בדיוק כפי שהיה, ויש לו גיבוי: {backup}. יש להעתיק את הפרטים ולשלוח לתמיכה.',
    en: 'Bringing {path} up to this version did not succeed. The file is exactly as it was, and there is a backup: {backup}. Copy the details and send them to support.',
    ar: 'لم ينجح تحديث بنية {path}. بقي الملف كما كان تماما، وله نسخة احتياطية: {backup}. انسخ التفاصيل وأرسلها إلى الدعم.',
  },
  'file.locked': {
    he: 'הקובץ {path} פתוח כבר, מאז {since}, במחשב {host} (תהליך {pid}). כדי ששינויים לא יידרסו הוא נפתח רק במקום אחד. יש לסגור אותו שם ולנסות שוב.',
    en: 'The file {path} is already open, since {since}, on the computer {host} (process {pid}). It opens in one place only, so that changes do not overwrite each other. Close it there and try again.',
    ar: 'الملف {path} مفتوح بالفعل منذ {since} على الحاسوب {host} (العملية {pid}). يفتح في مكان واحد فقط كي لا تطغى التغييرات على بعضها. أغلقه هناك وحاول مرة أخرى.',
  },
  'file.busy': {
    he: 'תוכנה אחרת מחזיקה ברגע זה את {path}. הפעולה לא בוצעה והקובץ לא השתנה. יש להמתין רגע ולנסות שוב.',
    en: 'Another program is holding {path} at this moment. Nothing was done and the file is unchanged. Wait a moment and try again.',
    ar: 'يستعمل برنامج آخر {path} في هذه اللحظة. لم ينفذ شيء ولم يتغير الملف. انتظر قليلا وحاول مرة أخرى.',
  },
  'file.disk-full': {
    he: 'אין מקום פנוי בכונן של {path}, והפעולה לא בוצעה. הקובץ נשאר כפי שהיה לפניה. יש לפנות מקום ולנסות שוב.',
    en: 'The drive of {path} is full, and nothing was done. The file is as it was before. Free some space and try again.',
    ar: 'القرص الذي عليه {path} ممتلئ، ولم ينفذ شيء. بقي الملف كما كان. أفرغ بعض المساحة وحاول مرة أخرى.',
  },
  'file.disk-trouble': {
    he: 'הכונן של {path} החזיר תקלה בקריאה או בכתיבה, והפעולה לא בוצעה. שינויים שאושרו קודם נשמרו. יש לבדוק שהכונן מחובר, ולגבות למקום אחר.',
    en: 'The drive of {path} reported trouble reading or writing, and nothing was done. Changes confirmed before are kept. Check that the drive is connected, and back up to another place.',
    ar: 'أبلغ القرص الذي عليه {path} عن خلل في القراءة أو الكتابة، ولم ينفذ شيء. التغييرات المؤكدة سابقا محفوظة. تحقق من اتصال القرص وانسخ احتياطيا إلى مكان آخر.',
  },
  'file.exists': {
    he: 'כבר יש קובץ בשם {path}. הוא לא נגעו בו ולא הוחלף. יש לבחור שם אחר או לפתוח את הקובץ הקיים.',
    en: 'There is already a file {path}. It was not touched and not replaced. Choose another name or open the existing file.',
    ar: 'يوجد بالفعل ملف باسم {path}. لم يمس ولم يستبدل. اختر اسما آخر أو افتح الملف الموجود.',
  },
  'file.bad-name': {
    he: 'אי אפשר לקרוא לקובץ {name}. דבר לא נוצר. יש לבחור שם בלי התווים \\ / : * ? " < > | ובלי נקודה בסופו.',
    en: 'A file cannot be named {name}. Nothing was created. Choose a name without \\ / : * ? " < > | and without a full stop at its end.',
    ar: 'لا يمكن تسمية ملف {name}. لم ينشأ شيء. اختر اسما بلا \\ / : * ? " < > | وبلا نقطة في نهايته.',
  },
  'file.no-folder': {
    he: 'התיקייה {folder} אינה קיימת, ולכן דבר לא נכתב. יש ליצור אותה או לבחור תיקייה אחרת.',
    en: 'The folder {folder} does not exist, so nothing was written. Create it or choose another folder.',
    ar: 'المجلد {folder} غير موجود، لذلك لم يكتب شيء. أنشئه أو اختر مجلدا آخر.',
  },
  'file.backup-folder': {
    he: 'אי אפשר לכתוב גיבוי לתיקייה {folder}. הקובץ עצמו תקין ולא השתנה. יש לבחור תיקייה אחרת לגיבוי או לבקש הרשאת כתיבה.',
    en: 'A backup cannot be written to the folder {folder}. The file itself is sound and unchanged. Choose another folder for backups or ask for permission to write.',
    ar: 'لا يمكن كتابة نسخة احتياطية في المجلد {folder}. الملف نفسه سليم ولم يتغير. اختر مجلدا آخر للنسخ أو اطلب إذن الكتابة.',
  },
  'file.backup-differs': {
    he: 'העותק של {path} נבדק ואינו זהה למקור ({what}), ולכן לא נשמר כגיבוי. הקובץ עצמו לא השתנה. יש לבדוק את הכונן ולנסות שוב.',
    en: 'The copy of {path} was checked and is not equal to the original ({what}), so it was not kept as a backup. The file itself is unchanged. Check the drive and try again.',
    ar: 'فحصت نسخة {path} ولا تطابق الأصل ({what})، لذلك لم تحفظ كنسخة احتياطية. لم يتغير الملف نفسه. افحص القرص وحاول مرة أخرى.',
  },
  'file.backup-of-damaged': {
    he: 'הבדיקה מצאה נזק בקובץ {path}, ולכן לא נוצר ממנו גיבוי: גיבויים קודמים נשמרים כפי שהם. יש לשחזר גיבוי.',
    en: 'The check found damage in {path}, so no backup was made of it: earlier backups are kept as they are. Restore a backup.',
    ar: 'وجد الفحص تلفا في {path}، لذلك لم تنشأ منه نسخة احتياطية: تبقى النسخ السابقة كما هي. استرجع نسخة احتياطية.',
  },
  'file.restore-same': {
    he: '{path} הוא הקובץ הפתוח עצמו, ולכן דבר לא שוחזר. יש לבחור גיבוי.',
    en: '{path} is the open file itself, so nothing was restored. Choose a backup.',
    ar: '{path} هو الملف المفتوح نفسه، لذلك لم يسترجع شيء. اختر نسخة احتياطية.',
  },
  'file.copy-same': {
    he: '{path} הוא הקובץ הפתוח עצמו, ולכן לא נשמר עותק. יש לבחור שם אחר לעותק.',
    en: '{path} is the open file itself, so no copy was saved. Choose another name for the copy.',
    ar: '{path} هو الملف المفتوح نفسه، لذلك لم تحفظ نسخة. اختر اسما آخر للنسخة.',
  },
  'file.copy-over-unclean': {
    he: 'ליד {path} מונחים שינויים של קובץ שלא נסגר כראוי, ולכן לא נשמר שם עותק ודבר לא הוחלף. יש לבחור שם אחר לעותק.',
    en: 'Beside {path} lie changes of a file that was not closed properly, so no copy was saved there and nothing was replaced. Choose another name for the copy.',
    ar: 'بجانب {path} تغييرات لملف لم يغلق كما يجب، لذلك لم تحفظ نسخة هناك ولم يستبدل شيء. اختر اسما آخر للنسخة.',
  },
  'file.restore-other': {
    he: '{path} הוא גיבוי של קובץ אחר, ולכן דבר לא שוחזר והקובץ לא השתנה. יש לבחור גיבוי של קובץ זה, או לפתוח את הגיבוי כקובץ בפני עצמו.',
    en: '{path} is a backup of another file, so nothing was restored and the file is unchanged. Choose a backup of this file, or open the backup as a file of its own.',
    ar: '{path} نسخة احتياطية لملف آخر، لذلك لم يسترجع شيء ولم يتغير الملف. اختر نسخة لهذا الملف، أو افتح النسخة كملف مستقل.',
  },
  'file.other-cluster': {
    he: 'לא נמצא אשכול רשויות עם המזהה {id}. הקובץ לא השתנה. יש לבחור אשכול רשויות מן הרשימה.',
    en: 'There is no cluster with the id {id}. The file is unchanged. Choose a cluster from the list.',
    ar: 'لا يوجد عنقود سلطات بالمعرف {id}. لم يتغير الملف. اختر عنقودا من القائمة.',
  },
  'file.engine-stopped': {
    he: 'החלק של התוכנה שמחזיק את הקובץ נעצר באמצע הפעולה והופעל מחדש. מה שאושר קודם נשמר; פעולה זו לא בוצעה. יש לנסות שוב.',
    en: 'The part of the program that holds the file stopped in the middle of this and was started again. What was confirmed before is kept; this was not done. Try again.',
    ar: 'توقف جزء البرنامج الذي يحمل الملف في منتصف العملية وأعيد تشغيله. ما تأكد سابقا محفوظ؛ وهذه العملية لم تنفذ. حاول مرة أخرى.',
  },
  'file.settings-unreadable': {
    he: 'קובץ ההגדרות לא היה קריא והונח בצד בשם {kept}. ההגדרות חזרו לברירת המחדל; קובצי הנתונים לא הושפעו.',
    en: 'The settings file could not be read and was set aside as {kept}. Settings are back to their defaults; data files are not affected.',
    ar: 'تعذرت قراءة ملف الإعدادات ووضع جانبا باسم {kept}. عادت الإعدادات إلى الأصل؛ ولم تتأثر ملفات البيانات.',
  },
  'file.synchronised-folder': {
    he: 'הקובץ נמצא בתיקייה מסונכרנת ({service}). סנכרון באמצע עבודה עלול לפגום בקובץ. כדאי להעביר אותו לתיקייה מקומית ולשמור שם רק גיבויים.',
    en: 'The file is in a synchronised folder ({service}). Synchronising while it is in use can damage it. Better move it to a local folder and keep only backups there.',
    ar: 'الملف في مجلد متزامن ({service}). قد تتلفه المزامنة أثناء العمل. الأفضل نقله إلى مجلد محلي وحفظ النسخ الاحتياطية فقط هناك.',
  },
  'file.network-folder': {
    he: 'הקובץ נמצא בכונן רשת. ניתוק באמצע כתיבה עלול לפגום בו. כדאי להעביר אותו לכונן של מחשב זה ולשמור שם רק גיבויים.',
    en: 'The file is on a network drive. A lost connection while writing can damage it. Better move it to this computer’s drive and keep only backups there.',
    ar: 'الملف على قرص شبكة. قد يتلفه انقطاع الاتصال أثناء الكتابة. الأفضل نقله إلى قرص هذا الحاسوب وحفظ النسخ الاحتياطية فقط هناك.',
  },
  'file.daily-backup-failed': {
    he: 'הגיבוי היומי אל {folder} לא נוצר. הקובץ פתוח כרגיל. כדאי לפנות שם מקום או לגבות ידנית לתיקייה אחרת.',
    en: 'The daily backup to {folder} was not made. The file is open as usual. Better free some space there, or make a backup by hand in another folder.',
    ar: 'لم تنشأ النسخة الاحتياطية اليومية في {folder}. الملف مفتوح كالمعتاد. الأفضل إفراغ مساحة هناك أو إنشاء نسخة يدويا في مجلد آخر.',
  },
  'file.settings-not-kept': {
    he: 'ההגדרות של התוכנה לא נשמרו, ולכן הקובץ לא יופיע ברשימת הקבצים האחרונים. הנתונים שבקובץ אינם מושפעים. יש לבדוק שמותר לכתוב בתיקיית הנתונים של התוכנה.',
    en: 'The settings of the program could not be kept, so the file will not stand among the recent ones. The data in the file is not affected. Check that the data folder of the program can be written.',
    ar: 'لم تحفظ إعدادات البرنامج ولذلك لن يظهر الملف ضمن الملفات الأخيرة. لا تتأثر بيانات الملف. تحقق من إمكانية الكتابة في مجلد بيانات البرنامج.',
  },
} satisfies Record<string, Sentences>;
