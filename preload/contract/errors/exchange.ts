/** Refusals of reading and planning an import, reasons for leaving a row out, and notes on a plan. */
import type { Sentences } from './types.ts';

export const exchangeErrors = {
  'exchange.file-missing': {
    he: 'הקובץ {file} לא נמצא או שאין הרשאה לקרוא אותו. דבר לא יובא. יש לבדוק שהקובץ קיים ולבחור אותו שוב.',
    en: 'The file {file} was not found or may not be read. Nothing was imported. Check that it exists and choose it again.',
    ar: 'لم يعثر على الملف {file} أو لا يسمح بقراءته. لم يستورد شيء. تأكد من وجوده واختره مجددا.',
  },
  'exchange.not-a-workbook': {
    he: 'הקובץ {file} אינו חוברת עבודה או טבלה ({found}). דבר לא יובא. יש לפתוח אותו בתוכנה שבה נוצר ולשמור כ-xlsx או csv.',
    en: 'The file {file} is not a workbook or table ({found}). Nothing was imported. Open it in the program that made it and save it as xlsx or csv.',
    ar: 'الملف {file} ليس مصنفا أو جدولا ({found}). لم يستورد شيء. افتحه في البرنامج الذي أنشأه واحفظه بصيغة xlsx أو csv.',
  },
  'exchange.empty': {
    he: 'בקובץ {file} אין נתונים. דבר לא יובא. יש לבדוק שנבחר הקובץ הנכון ושנשמר עם תוכנו.',
    en: 'There is no data in the file {file}. Nothing was imported. Check that it is the right file and was saved with its content.',
    ar: 'لا توجد بيانات في الملف {file}. لم يستورد شيء. تأكد من أنه الملف الصحيح وأنه حفظ بمحتواه.',
  },
  'exchange.password': {
    he: 'הקובץ {file} מוגן בסיסמה ולכן לא ניתן לקרוא אותו. דבר לא יובא. יש לפתוח אותו ב-Excel, להסיר את הסיסמה, לשמור ולנסות שוב.',
    en: 'The file {file} is protected by a password and cannot be read. Nothing was imported. Open it in Excel, remove the password, save it and try again.',
    ar: 'الملف {file} محمي بكلمة مرور ولا يمكن قراءته. لم يستورد شيء. افتحه في Excel وأزل كلمة المرور واحفظه ثم حاول مجددا.',
  },
  'exchange.damaged': {
    he: 'הקובץ {file} פגום או קטוע ולא ניתן לקרוא אותו. דבר לא יובא. יש לבקש או להוריד אותו שוב, או לפתוח ב-Excel ולשמור מחדש.',
    en: 'The file {file} is damaged or cut off and cannot be read. Nothing was imported. Get it again, or open it in Excel and save it anew.',
    ar: 'الملف {file} تالف أو مقطوع ولا يمكن قراءته. لم يستورد شيء. احصل عليه مجددا أو افتحه في Excel واحفظه من جديد.',
  },
  'exchange.too-large': {
    he: 'הקובץ {file} גדול מדי: {megabytes} מגה-בייט, והמותר {limit}. דבר לא יובא. יש לפצל אותו לכמה קבצים.',
    en: 'The file {file} is too large: {megabytes} MB, and {limit} are allowed. Nothing was imported. Split it into several files.',
    ar: 'الملف {file} كبير جدا: {megabytes} ميغابايت والمسموح {limit}. لم يستورد شيء. قسمه إلى عدة ملفات.',
  },
  'exchange.unpacks-too-large': {
    he: 'תוכנו של הקובץ {file} לאחר פריסה גדול או דחוס באופן חריג ({megabytes} מגה-בייט), ולכן לא נפתח. דבר לא יובא. אם הקובץ תקין, יש לפתוח אותו ב-Excel, למחוק גיליונות ושורות מיותרים ולשמור מחדש.',
    en: 'The content of the file {file} unpacks to an unusual size ({megabytes} MB), so it was not opened. Nothing was imported. If the file is sound, open it in Excel, delete needless sheets and rows and save it anew.',
    ar: 'محتوى الملف {file} بعد فك الضغط كبير أو مضغوط بشكل غير عادي ({megabytes} ميغابايت) لذلك لم يفتح. لم يستورد شيء. إن كان الملف سليما فافتحه في Excel واحذف الأوراق والصفوف الزائدة واحفظه من جديد.',
  },
  'exchange.too-many-sheets': {
    he: 'בקובץ {file} יש {count} גיליונות, והמותר {limit}. דבר לא יובא. יש להעתיק את הגיליונות הדרושים לחוברת חדשה.',
    en: 'The file {file} has {count} sheets, and {limit} are allowed. Nothing was imported. Copy the sheets you need to a new workbook.',
    ar: 'في الملف {file} يوجد {count} ورقة والمسموح {limit}. لم يستورد شيء. انسخ الأوراق المطلوبة إلى مصنف جديد.',
  },
  'exchange.too-many-rows': {
    he: 'בגיליון {sheet} שבקובץ {file} יש {count} שורות, והמותר {limit}. דבר לא יובא. יש לפצל את הגיליון.',
    en: 'The sheet {sheet} of {file} has {count} rows, and {limit} are allowed. Nothing was imported. Split the sheet.',
    ar: 'في الورقة {sheet} من الملف {file} يوجد {count} صفا والمسموح {limit}. لم يستورد شيء. قسم الورقة.',
  },
  'exchange.too-many-columns': {
    he: 'בגיליון {sheet} שבקובץ {file} יש {count} עמודות, והמותר {limit}. דבר לא יובא. יש למחוק עמודות מיותרות.',
    en: 'The sheet {sheet} of {file} has {count} columns, and {limit} are allowed. Nothing was imported. Delete needless columns.',
    ar: 'في الورقة {sheet} من الملف {file} يوجد {count} عمودا والمسموح {limit}. لم يستورد شيء. احذف الأعمدة الزائدة.',
  },
  'exchange.too-slow': {
    he: 'קריאת הקובץ {file} נמשכה יותר מ-{seconds} שניות והופסקה. דבר לא יובא. יש לפצל את הקובץ, או לפתוח ב-Excel ולשמור מחדש.',
    en: 'Reading the file {file} took more than {seconds} seconds and was stopped. Nothing was imported. Split the file, or open it in Excel and save it anew.',
    ar: 'استغرقت قراءة الملف {file} أكثر من {seconds} ثانية وأوقفت. لم يستورد شيء. قسم الملف أو افتحه في Excel واحفظه من جديد.',
  },
  'exchange.out-of-memory': {
    he: 'הקובץ {file} גדול מכדי שהזיכרון של המחשב יספיק לקריאתו. דבר לא יובא. יש לסגור תוכנות אחרות או לפצל את הקובץ.',
    en: "The file {file} is too large for this computer's memory. Nothing was imported. Close other programs or split the file.",
    ar: 'الملف {file} أكبر من ذاكرة هذا الحاسوب. لم يستورد شيء. أغلق برامج أخرى أو قسم الملف.',
  },
  'exchange.reader-failed': {
    he: 'קריאת הקובץ {file} נכשלה בשל תקלה. דבר לא יובא והקובץ לא השתנה. יש לפתוח אותו ב-Excel, לשמור מחדש כ-xlsx ולנסות שוב.',
    en: 'Reading the file {file} failed. Nothing was imported and the file is unchanged. Open it in Excel, save it anew as xlsx and try again.',
    ar: 'فشلت قراءة الملف {file}. لم يستورد شيء ولم يتغير الملف. افتحه في Excel واحفظه من جديد بصيغة xlsx ثم حاول مجددا.',
  },
  'exchange.unrecognised': {
    he: 'הקובץ {file} אינו מוכר לתוכנה (גיליונות: {sheets}). דבר לא יובא. יש לבחור לאיזה סוג רשומות לייבא, כשבשורת הכותרת שמות השדות.',
    en: 'The file {file} is not one the program knows (sheets: {sheets}). Nothing was imported. Choose which record type to import into, with the names of the fields in the header row.',
    ar: 'الملف {file} غير معروف للبرنامج (الأوراق: {sheets}). لم يستورد شيء. اختر نوع السجلات للاستيراد إليه مع أسماء الحقول في صف العنوان.',
  },
  'exchange.unknown-preset': {
    he: 'אין תבנית ייבוא בשם {preset}. דבר לא יובא. התבניות הקיימות: {presets}.',
    en: 'There is no import preset {preset}. Nothing was imported. The presets are: {presets}.',
    ar: 'لا يوجد قالب استيراد باسم {preset}. لم يستورد شيء. القوالب الموجودة: {presets}.',
  },
  'exchange.not-this-preset': {
    he: 'בקובץ {file} אין גיליון כפי שמצופה מ"{preset}". דבר לא יובא. יש לבדוק שנבחר הקובץ הנכון.',
    en: 'The file {file} has no sheet of the shape of {presetKey}. Nothing was imported. Check that it is the right file.',
    ar: 'لا توجد في الملف {file} ورقة بالشكل المتوقع من {presetKey}. لم يستورد شيء. تأكد من أنه الملف الصحيح.',
  },
  'exchange.another-preset': {
    he: 'הקובץ {file} אינו "{preset}" אלא מתאים לתבנית {other}. דבר לא יובא. יש לייבא אותו בתבנית זו, או לבחור קובץ אחר.',
    en: 'The file {file} does not have the shape of {presetKey}; it is one for the preset {other}. Nothing was imported. Import it with that preset, or choose another file.',
    ar: 'الملف {file} ليس بشكل {presetKey} بل يلائم القالب {other}. لم يستورد شيء. استورده بذلك القالب أو اختر ملفا آخر.',
  },
  'exchange.no-sheet': {
    he: 'בקובץ {file} אין גיליון מתאים בשם {sheet}. דבר לא יובא. יש לבדוק את שם הגיליון.',
    en: 'The file {file} has no fitting sheet named {sheet}. Nothing was imported. Check the name of the sheet.',
    ar: 'لا توجد في الملف {file} ورقة مناسبة باسم {sheet}. لم يستورد شيء. تحقق من اسم الورقة.',
  },
  'exchange.no-header': {
    he: 'בקובץ {file} לא נמצאה שורת כותרת עם שמות השדות של {type}. דבר לא יובא. יש לכתוב בשורה אחת את שמות השדות, כפי שהם מופיעים בתוכנה.',
    en: 'The file {file} has no header row with the names of the fields of {type}. Nothing was imported. Write the names of the fields in one row, as the program shows them.',
    ar: 'لم يعثر في الملف {file} على صف عنوان بأسماء حقول {type}. لم يستورد شيء. اكتب أسماء الحقول في صف واحد كما تظهر في البرنامج.',
  },
  'exchange.no-rows': {
    he: 'בגיליון {sheet} שבקובץ {file} יש כותרת אך אין שורות נתונים. דבר לא יובא.',
    en: 'The sheet {sheet} of {file} has a header but no rows of data. Nothing was imported. Check that it is the right sheet.',
    ar: 'في الورقة {sheet} من الملف {file} عنوان دون صفوف بيانات. لم يستورد شيء. تأكد من أنها الورقة الصحيحة.',
  },
  'exchange.missing-column': {
    he: 'בגיליון {sheet} חסרה העמודה "{column}". דבר לא יובא. יש לבדוק שהקובץ שלם ושהכותרות לא שונו.',
    en: 'The column “{column}” is missing in the sheet {sheet}. Nothing was imported. Check that the file is whole and its headers were not changed.',
    ar: 'العمود "{column}" ناقص في الورقة {sheet}. لم يستورد شيء. تأكد من أن الملف كامل وأن العناوين لم تغير.',
  },
  'exchange.no-year': {
    he: 'לא ניתן לקבוע לאיזו שנה שייך הגיליון {sheet}. דבר לא יובא. יש לבדוק שהשנה כתובה בכותרת כפי שפורסמה.',
    en: 'It cannot be told which year the sheet {sheet} is about. Nothing was imported. Check that the year stands in the heading as published.',
    ar: 'لا يمكن معرفة السنة التي تخصها الورقة {sheet}. لم يستورد شيء. تأكد من أن السنة مكتوبة في العنوان كما نشرت.',
  },
  'exchange.plan-gone': {
    he: 'תוכנית הייבוא הזו כבר אינה זמינה (הוחלה, בוטלה או שהתוכנה הופעלה מחדש). דבר לא השתנה. יש לבחור את הקובץ שוב.',
    en: 'This import plan is no longer there (applied, discarded, or the program was restarted). Nothing has changed. Choose the file again.',
    ar: 'خطة الاستيراد هذه لم تعد متاحة (طبقت أو ألغيت أو أعيد تشغيل البرنامج). لم يتغير شيء. اختر الملف مجددا.',
  },
  'exchange.plan-stale': {
    he: 'מאז שחושבה התוכנית לקובץ {file} השתנו {count} מהרשומות שהיא נוגעת בהן. דבר לא יובא. יש לחשב את התוכנית מחדש.',
    en: 'Since the plan for {file} was made, {count} of the records it touches have changed. Nothing was imported. Make the plan again.',
    ar: 'منذ حساب خطة الملف {file} تغير {count} من السجلات التي تمسها. لم يستورد شيء. احسب الخطة من جديد.',
  },
  'exchange.no-such-conflict': {
    he: 'בשורה {row} של התוכנית אין התנגשות שאפשר להכריע בה. דבר לא השתנה. יש לרענן את התוכנית.',
    en: 'Row {row} of the plan has no conflict to settle. Nothing has changed. Reload the plan.',
    ar: 'لا يوجد تعارض للحسم في الصف {row} من الخطة. لم يتغير شيء. حدث الخطة.',
  },

  'exchange.reason.duplicate': {
    he: 'הרשומה {key} מופיעה בקובץ יותר מפעם אחת (גם בשורה {other}). אף אחת מהשורות לא יובאה. יש להשאיר אחת מהן.',
    en: 'The record {key} stands in the file more than once (also in row {other}). None of these rows was imported. Leave one of them.',
    ar: 'السجل {key} يظهر في الملف أكثر من مرة (أيضا في الصف {other}). لم يستورد أي من الصفوف. أبق واحدا منها.',
  },
  'exchange.reason.no-code': {
    he: 'חסר סמל, או שהסמל "{text}" אינו מספר. השורה לא יובאה. יש להשלים את הסמל.',
    en: 'The code is missing or is not a number (“{text}”). The row was not imported. Fill in the code.',
    ar: 'الرمز ناقص أو ليس رقما ("{text}"). لم يستورد الصف. أكمل الرمز.',
  },
  'exchange.reason.unknown-status': {
    he: 'המעמד המוניציפלי "{text}" אינו מוכר. השורה לא יובאה. יש לתקן אותו לעירייה, מועצה מקומית או מועצה אזורית.',
    en: 'The municipal status “{text}” is not known. The row was not imported. Correct it to municipality, local council or regional council.',
    ar: 'المكانة البلدية "{text}" غير معروفة. لم يستورد الصف. صححها إلى بلدية أو مجلس محلي أو مجلس إقليمي.',
  },
  'exchange.reason.unknown-locality': {
    he: 'הרשות {name} (סמל {code}) אינה בקובץ הנתונים. השורה לא יובאה. יש לייבא קודם את קובץ היישובים, או לתקן את הסמל.',
    en: 'The authority {name} (code {code}) is not in this file. The row was not imported. Import the localities file first, or correct the code.',
    ar: 'السلطة {name} (الرمز {code}) غير موجودة في هذا الملف. لم يستورد الصف. استورد ملف البلدات أولا أو صحح الرمز.',
  },
  'exchange.reason.not-a-number': {
    he: 'בשדה {field} צריך להיות מספר, ונמצא "{text}". הערך לא יובא. יש לתקן את התא.',
    en: '{field} must be a number, but “{text}” was found. It was not imported. Correct the cell.',
    ar: 'يجب أن يكون {field} رقما ووجد "{text}". لم يستورد. صحح الخلية.',
  },
  'exchange.reason.not-a-date': {
    he: 'בשדה {field} צריך להיות תאריך, ונמצא "{text}". השורה לא יובאה. יש לכתוב יום/חודש/שנה.',
    en: '{field} must be a date, but “{text}” was found. The row was not imported. Write day/month/year.',
    ar: 'يجب أن يكون {field} تاريخا ووجد "{text}". لم يستورد الصف. اكتب يوم/شهر/سنة.',
  },
  'exchange.reason.cell-error': {
    he: 'בתא יש שגיאה של תוכנת הגיליונות ({text}). השורה לא יובאה. יש לתקן את הנוסחה או לכתוב ערך.',
    en: 'The cell shows an error of the spreadsheet program ({text}). The row was not imported. Mend the formula or write a value.',
    ar: 'تظهر في الخلية خطأ من برنامج الجداول ({text}). لم يستورد الصف. أصلح الصيغة أو اكتب قيمة.',
  },
  'exchange.reason.required': {
    he: 'השדה {field} חובה והוא ריק. השורה לא יובאה. יש להשלים אותו.',
    en: '{field} is required and is empty. The row was not imported. Fill it in.',
    ar: 'الحقل {field} إلزامي وهو فارغ. لم يستورد الصف. أكمله.',
  },
  'exchange.reason.no-name': {
    he: 'חסר שם ({type}). השורה לא יובאה. יש למלא שם בעברית, באנגלית או בערבית.',
    en: 'A name is missing ({type}). The row was not imported. Fill in a name in Hebrew, English or Arabic.',
    ar: 'الاسم ناقص ({type}). لم يستورد الصف. أدخل اسما بالعبرية أو الإنجليزية أو العربية.',
  },
  'exchange.reason.reversed': {
    he: 'תאריך הסיום {to} מוקדם מתאריך ההתחלה {from}. השורה לא יובאה. יש לתקן אחד מהם.',
    en: 'The end {to} is before the beginning {from}. The row was not imported. Correct one of them.',
    ar: 'النهاية {to} قبل البداية {from}. لم يستورد الصف. صحح إحداهما.',
  },
  'exchange.reason.unknown-reference': {
    he: 'בשדה {field} נכתב "{text}", ואין {type} כזה בקובץ הנתונים. השורה לא יובאה. יש לתקן, או להוסיף אותו קודם.',
    en: '{field} says “{text}”, and this file has no such {type}. The row was not imported. Correct it, or add it first.',
    ar: 'في {field} كتب "{text}" ولا يوجد {type} كهذا في هذا الملف. لم يستورد الصف. صححه أو أضفه أولا.',
  },
  'exchange.reason.suggested-reference': {
    he: 'בשדה {field} נכתב "{text}", ואין {type} בשם זה בדיוק. אולי הכוונה ל"{suggestion}"? השורה לא יובאה. יש לכתוב את השם המדויק או את הסמל.',
    en: '{field} says “{text}”, and no {type} has exactly this name. Is “{suggestion}” meant? The row was not imported. Write the exact name or the code.',
    ar: 'في {field} كتب "{text}" ولا يوجد {type} بهذا الاسم تماما. هل المقصود "{suggestion}"؟ لم يستورد الصف. اكتب الاسم الدقيق أو الرمز.',
  },
  'exchange.reason.ambiguous-reference': {
    he: 'בשדה {field} נכתב "{text}", ויש יותר מ-{type} אחד כזה. השורה לא יובאה. יש לכתוב את הסמל במקום השם.',
    en: '{field} says “{text}”, and more than one {type} is called so. The row was not imported. Write the code instead of the name.',
    ar: 'في {field} كتب "{text}" ويوجد أكثر من {type} بهذا الاسم. لم يستورد الصف. اكتب الرمز بدلا من الاسم.',
  },
  'exchange.reason.missing-reference': {
    he: 'הרשומה שאליה מפנה השדה {field} ({type}) אינה בקובץ הנתונים, או שנדחתה בייבוא זה. השורה לא יובאה. יש לתקן קודם את הרשומה ההיא.',
    en: 'The record that {field} points at ({type}) is not in this file, or was rejected in this import. The row was not imported. Mend that record first.',
    ar: 'السجل الذي يشير إليه {field} ({type}) غير موجود في هذا الملف أو رفض في هذا الاستيراد. لم يستورد الصف. أصلح ذلك السجل أولا.',
  },
  'exchange.reason.deleted-reference': {
    he: 'הרשומה שאליה מפנה השדה {field} ({type}) נמחקה ידנית. השורה לא יובאה. אם היא דרושה, יש לבטל את המחיקה ולייבא שוב.',
    en: 'The record that {field} points at ({type}) was deleted by hand. The row was not imported. If it is wanted, undo the deletion and import again.',
    ar: 'السجل الذي يشير إليه {field} ({type}) حذف يدويا. لم يستورد الصف. إن كان مطلوبا فتراجع عن الحذف واستورد مجددا.',
  },
  'exchange.reason.wrong-reference': {
    he: 'הרשומה שאליה מפנה השדה {field} ({type}) אינה מהסוג המותר שם. השורה לא יובאה. יש לבחור רשומה אחרת.',
    en: 'The record that {field} points at ({type}) is not of a kind allowed there. The row was not imported. Choose another record.',
    ar: 'السجل الذي يشير إليه {field} ({type}) ليس من النوع المسموح هناك. لم يستورد الصف. اختر سجلا آخر.',
  },
  'exchange.reason.two-clusters': {
    he: 'יישובי המועצה רשומים בקובץ ביותר מאשכול רשויות אחד ({clusters}). יש להחליט לאיזה מהם היא שייכת.',
    en: "The council's settlements are listed under more than one cluster of authorities ({clusters}). Decide to which of them it belongs.",
    ar: 'بلدات المجلس مدرجة في الملف تحت أكثر من عنقود سلطات ({clusters}). قرر إلى أي منها ينتمي.',
  },

  'exchange.note.cluster-without-status': {
    he: '{name} (שורה {row}) רשום באשכול רשויות {cluster} אך אין לו מעמד מוניציפלי, ולכן לא נרשמה לו חברות.',
    en: '{name} (row {row}) is listed under cluster {cluster} but has no municipal status, so no membership was made for it.',
    ar: '{name} (الصف {row}) مدرج في العنقود {cluster} لكن لا مكانة بلدية له، لذلك لم تسجل له عضوية.',
  },
  'exchange.note.ignored-columns': {
    he: 'עמודות בגיליון {sheet} שאינן שדות ולא ייובאו: {columns}.',
    en: 'Columns of the sheet {sheet} that are no fields and will not be imported: {columns}.',
    ar: 'أعمدة في الورقة {sheet} ليست حقولا ولن تستورد: {columns}.',
  },
  'exchange.note.new-measures': {
    he: 'בגיליון {sheet} יש {count} עמודות שלא היו מוכרות ונוספו כמדדים חדשים: {columns}.',
    en: 'The sheet {sheet} has {count} columns that were not known and become new indicators: {columns}.',
    ar: 'في الورقة {sheet} يوجد {count} عمودا لم يكن معروفا وأضيف كمؤشرات جديدة: {columns}.',
  },
  'exchange.note.stayed-deleted': {
    he: '{count} רשומות שנמחקו ידנית מאז הייבוא הקודם יישארו מחוקות.',
    en: '{count} records that were deleted by hand since the last import stay deleted.',
    ar: '{count} سجلا حذف يدويا منذ الاستيراد السابق سيبقى محذوفا.',
  },
  'exchange.note.absent-membership': {
    he: 'ברשימה זו {name} אינה מופיעה עוד באשכול הרשויות {cluster}. החברות לא שונתה; אם הסתיימה, יש לרשום לה תאריך סיום.',
    en: 'In this list {name} no longer stands in the cluster {cluster}. The membership was not changed; if it has ended, enter its last day.',
    ar: 'في هذه القائمة لم يعد {name} ضمن العنقود {cluster}. لم تغير العضوية؛ إن انتهت فسجل يومها الأخير.',
  },
} satisfies Record<string, Sentences>;
