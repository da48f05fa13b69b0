/** The few words an exported workbook says by itself. */
import type { Labels, Language } from '../../../../preload/contract/text.ts';

const words = {
  row: { he: 'שורה', en: 'Row', ar: 'الصف' },
  unit: { he: 'יחידה', en: 'Unit', ar: 'الوحدة' },
  year: { he: 'שנה', en: 'Year', ar: 'السنة' },
  source: { he: 'מקור', en: 'Source', ar: 'المصدر' },
  mean: { he: 'ממוצע המוצגים', en: 'Mean of those shown', ar: 'متوسط المعروض' },
  n: { he: 'מספר ערכים (n)', en: 'Values (n)', ar: 'عدد القيم (n)' },
  country: { he: 'ממוצע ארצי', en: 'Country mean', ar: 'المتوسط القطري' },
  rule: { he: 'אופן החישוב', en: 'Rule of the country mean', ar: 'طريقة الحساب' },
  unweighted: { he: 'לא משוקלל', en: 'Unweighted', ar: 'غير مرجح' },
  weighted: { he: 'משוקלל', en: 'Weighted', ar: 'مرجح' },
  published: { he: 'נתון שפורסם', en: 'Published figure', ar: 'رقم منشور' },
  none: { he: 'ללא ממוצע', en: 'No mean', ar: 'بدون متوسط' },
  comparison: { he: 'השוואה', en: 'Comparison', ar: 'مقارنة' },
  indicators: { he: 'מדדים', en: 'Indicators', ar: 'مؤشرات' },
  rejected: { he: 'שורות שנדחו', en: 'Rejected rows', ar: 'الصفوف المرفوضة' },
  reason: { he: 'סיבת הדחייה', en: 'Why it was rejected', ar: 'سبب الرفض' },
  madeOn: { he: 'הופק ב־{day} מתוך הקובץ {file}', en: 'Made on {day} from the file {file}', ar: 'أعد في {day} من الملف {file}' },
  newest: { he: 'הערך האחרון הידוע של כל מדד', en: 'The newest known value of each indicator', ar: 'أحدث قيمة معروفة لكل مؤشر' },
  ofYear: { he: 'נתוני שנת {year} או הקרובה שלפניה', en: 'Values of {year} or the nearest year before it', ar: 'قيم سنة {year} أو أقرب سنة قبلها' },
  signs: {
    he: 'סימנים כפי שנדפסו במקור; מספר בסוגריים הוא אומדן במהימנות נמוכה, לא מספר שלילי',
    en: 'Signs as printed in the source; a number in parentheses is an estimate of low reliability, not a negative number',
    ar: 'العلامات كما طبعت في المصدر؛ الرقم بين قوسين تقدير منخفض الموثوقية وليس رقما سالبا',
  },
  sample: { he: 'נתוני הדגמה', en: 'Demonstration data', ar: 'بيانات توضيحية' },
} satisfies Record<string, Labels>;

export type ExportWord = keyof typeof words;

export function word(key: ExportWord, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  return words[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
