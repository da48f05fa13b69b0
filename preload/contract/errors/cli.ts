/** Refusals of the command line part: records named there that are not to be found. */
import type { Sentences } from './types.ts';

export const cliErrors = {
  'cli.no-record': {
    he: 'לא נמצאה רשומה {named} מסוג {type}, ולכן דבר לא בוצע. יש לתת מזהה או מפתח, למשל regional_council:35.',
    en: 'There is no record {named} of type {type}, so nothing was done. Give an id or a natural key, for example regional_council:35.',
    ar: 'لا يوجد سجل {named} من النوع {type}، لذلك لم ينفذ شيء. أعط معرفا أو مفتاحا، مثلا regional_council:35.',
  },
  'cli.many-records': {
    he: 'נמצאו {count} רשומות {named} מסוג {type}, ולכן דבר לא בוצע. יש לתת את המזהה.',
    en: 'There are {count} records {named} of type {type}, so nothing was done. Give the id.',
    ar: 'يوجد {count} من السجلات {named} من النوع {type}، لذلك لم ينفذ شيء. أعط المعرف.',
  },
  'cli.not-built': {
    he: 'החלונות של התוכנה עוד לא נבנו ({folder}), ולכן אין מה להגיש לדפדפן. יש להריץ npm run build, או npm start שבונה בעצמו.',
    en: 'The program’s pages are not built yet ({folder}), so there is nothing to serve. Run npm run build, or npm start, which builds by itself.',
    ar: 'لم تبن صفحات البرنامج بعد ({folder})، فلا يوجد ما يقدم للمتصفح. شغّل npm run build أو npm start الذي يبني بنفسه.',
  },
  'cli.port-taken': {
    he: 'הפורט {port} תפוס במחשב זה, ולכן התוכנה לא הופעלה. יש לבחור פורט אחר, או להשמיט את ‎--port.',
    en: 'The port {port} is taken on this computer, so the program was not started. Choose another port, or leave out --port.',
    ar: 'المنفذ {port} مشغول على هذا الحاسوب، لذلك لم يبدأ البرنامج. اختر منفذا آخر أو احذف ‎--port.',
  },
} satisfies Record<string, Sentences>;
