/** The words that the desktop shell itself shows: menus, dialogs, its few messages. */
import { languages, type Labels, type Language } from '../../preload/contract/text.ts';

export const words = {
  program: { he: 'Eshkol', en: 'Eshkol', ar: 'Eshkol' },
  file: { he: 'קובץ', en: 'File', ar: 'ملف' },
  quit: { he: 'יציאה', en: 'Exit', ar: 'خروج' },
  edit: { he: 'עריכה', en: 'Edit', ar: 'تحرير' },
  cut: { he: 'גזירה', en: 'Cut', ar: 'قص' },
  copy: { he: 'העתקה', en: 'Copy', ar: 'نسخ' },
  paste: { he: 'הדבקה', en: 'Paste', ar: 'لصق' },
  selectAll: { he: 'בחירת הכול', en: 'Select all', ar: 'تحديد الكل' },
  view: { he: 'תצוגה', en: 'View', ar: 'عرض' },
  reload: { he: 'רענון', en: 'Reload', ar: 'إعادة تحميل' },
  zoomIn: { he: 'הגדלה', en: 'Zoom in', ar: 'تكبير' },
  zoomOut: { he: 'הקטנה', en: 'Zoom out', ar: 'تصغير' },
  actualSize: { he: 'גודל רגיל', en: 'Actual size', ar: 'الحجم الأصلي' },
  fullScreen: { he: 'מסך מלא', en: 'Full screen', ar: 'ملء الشاشة' },
  developerTools: { he: 'כלי פיתוח', en: 'Developer tools', ar: 'أدوات المطور' },
  chooseFile: { he: 'בחירת קובץ', en: 'Choose a file', ar: 'اختيار ملف' },
  saveAs: { he: 'שמירה בשם', en: 'Save as', ar: 'حفظ باسم' },
  spreadsheets: { he: 'גיליונות ונתונים', en: 'Workbooks and data', ar: 'المصنفات والبيانات' },
  databases: { he: 'קובצי Eshkol', en: 'Eshkol files', ar: 'ملفات Eshkol' },
  allFiles: { he: 'כל הקבצים', en: 'All files', ar: 'كل الملفات' },
} satisfies Record<string, Labels>;

export type Word = keyof typeof words;

/** The language of a tag such as `he-IL`; Hebrew for one that the program does not speak. */
export function languageOf(tag: string): Language {
  const wanted = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === wanted) ?? 'he';
}
