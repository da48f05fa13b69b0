import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const cluster = defineRecordType({
  key: 'cluster',
  group: 'places',
  labels: {
    one: words('אשכול רשויות', 'Cluster of local authorities', 'عنقود سلطات محلية'),
    many: words('אשכולות רשויות', 'Clusters of local authorities', 'عناقيد السلطات المحلية'),
  },
  description: words(
    'איגוד וולונטרי של רשויות מקומיות שכנות, הפועל לפיתוח האזור ולשיתוף פעולה.',
    'A voluntary union of neighbouring local authorities that develops the region and cooperates.',
    'اتحاد طوعي لسلطات محلية متجاورة يعمل على تطوير المنطقة والتعاون.',
  ),
  fields: [
    {
      key: 'code',
      type: 'code',
      labels: words('סמל אשכול רשויות', 'Cluster code', 'رمز عنقود السلطات'),
      help: words(
        'סמל הלשכה המרכזית לסטטיסטיקה, למשל 420.',
        'Code of the statistical bureau, for example 420.',
        'رمز دائرة الإحصاء المركزية، مثلا 420.',
      ),
    },
    { key: 'legal_form', type: 'choice', list: 'cluster_legal_form', labels: words('צורה משפטית', 'Legal form', 'الشكل القانوني') },
    { key: 'established_on', type: 'date', labels: words('מועד הקמה', 'Established on', 'تاريخ التأسيس') },
    {
      key: 'reform_stage',
      type: 'choice',
      list: 'reform_stage',
      labels: words('בשלות מערך השירותים', 'Maturity of the service system', 'نضوج منظومة الخدمات'),
      help: words(
        'באיזה שלב נמצא פיתוח מערך השירותים החברתיים באזור.',
        'How far the region has come in developing its system of social services.',
        'المرحلة التي بلغها تطوير منظومة الخدمات الاجتماعية في المنطقة.',
      ),
    },
    { key: 'aims', type: 'longText', labels: words('מטרות', 'Aims', 'الأهداف') },
    { key: 'area_served', type: 'text', labels: words('תחום גאוגרפי', 'Area served', 'النطاق الجغرافي') },
    { key: 'address', type: 'text', labels: words('כתובת המשרד', 'Office address', 'عنوان المكتب') },
    { key: 'phone', type: 'phone', labels: words('טלפון', 'Phone', 'هاتف') },
    { key: 'email', type: 'email', labels: words('דוא"ל', 'E-mail', 'البريد الإلكتروني') },
    { key: 'website', type: 'url', labels: words('אתר', 'Website', 'الموقع') },
  ],
  naturalKeys: [['code']],
  officialKey: ['code'],
  detail: ['code'],
  searched: ['code'],
  columns: ['name', 'code', 'legal_form', 'established_on', 'website'],
});
