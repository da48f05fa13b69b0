import { defineRecordType } from './define.ts';

export const cluster = defineRecordType({
  key: 'cluster',
  group: 'places',
  labels: {
    one: { he: 'אשכול רשויות', en: 'Cluster of local authorities', ar: 'عنقود سلطات محلية' },
    many: { he: 'אשכולות רשויות', en: 'Clusters of local authorities', ar: 'عناقيد السلطات المحلية' },
  },
  description: {
    he: 'איגוד וולונטרי של רשויות מקומיות שכנות, הפועל לפיתוח האזור ולשיתוף פעולה.',
    en: 'A voluntary union of neighbouring local authorities that develops the region and cooperates.',
    ar: 'اتحاد طوعي لسلطات محلية متجاورة يعمل على تطوير المنطقة والتعاون.',
  },
  fields: [
    {
      key: 'code',
      type: 'code',
      labels: { he: 'סמל אשכול רשויות', en: 'Cluster code', ar: 'رمز عنقود السلطات' },
      help: {
        he: 'סמל הלשכה המרכזית לסטטיסטיקה, למשל 420.',
        en: 'Code of the statistical bureau, for example 420.',
        ar: 'رمز دائرة الإحصاء المركزية، مثلا 420.',
      },
    },
    {
      key: 'legal_form',
      type: 'choice',
      list: 'cluster_legal_form',
      labels: { he: 'צורה משפטית', en: 'Legal form', ar: 'الشكل القانوني' },
    },
    { key: 'established_on', type: 'date', labels: { he: 'מועד הקמה', en: 'Established on', ar: 'تاريخ التأسيس' } },
    { key: 'website', type: 'url', labels: { he: 'אתר', en: 'Website', ar: 'الموقع' } },
  ],
  naturalKeys: [['code']],
  officialKey: ['code'],
  detail: ['code'],
  searched: ['code'],
  columns: ['name', 'code', 'legal_form', 'established_on', 'website'],
});
