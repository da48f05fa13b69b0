import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const contact = defineRecordType({
  key: 'contact',
  group: 'organisations',
  labels: { one: words('איש או אשת קשר', 'Contact', 'جهة اتصال'), many: words('אנשי קשר', 'Contacts', 'جهات الاتصال') },
  description: words(
    'איש או אשת קשר בתפקידם בארגון או במחלקה: פרטים עסקיים בלבד, ורק מה שנחוץ.',
    'A person in a post of an organisation or department: business details only, and only what is needed.',
    'شخص بصفته الوظيفية في منظمة أو قسم: تفاصيل مهنية فقط، وما يلزم منها فقط.',
  ),
  personalNames: true,
  fields: [
    { key: 'side', type: 'choice', list: 'side', labels: words('צד', 'Side', 'الطرف') },
    { key: 'role_title', type: 'text', labels: words('תפקיד', 'Role', 'المنصب') },
    { key: 'department_id', type: 'reference', to: 'department', labels: words('מחלקה', 'Department', 'القسم') },
    { key: 'heads_department', type: 'yesNo', labels: words('בראש המחלקה', 'Heads the department', 'يرأس القسم') },
    { key: 'provider_id', type: 'reference', to: 'provider', labels: words('ספק שירות או ארגון', 'Provider or organisation', 'مزود خدمة أو منظمة') },
    { key: 'locality_id', type: 'reference', to: 'locality', labels: words('רשות מקומית', 'Local authority', 'السلطة المحلية') },
    { key: 'cluster_id', type: 'reference', to: 'cluster', labels: words('אשכול רשויות', 'Cluster of authorities', 'عنقود السلطات') },
    { key: 'phone', type: 'phone', personal: true, labels: words('טלפון', 'Phone', 'هاتف') },
    { key: 'mobile', type: 'phone', personal: true, labels: words('טלפון נייד', 'Mobile', 'هاتف نقال') },
    { key: 'email', type: 'email', personal: true, labels: words('דוא"ל', 'E-mail', 'البريد الإلكتروني') },
    { key: 'languages', type: 'choices', list: 'document_language', personal: true, labels: words('שפות', 'Languages', 'اللغات') },
    {
      key: 'purpose',
      type: 'text',
      labels: words('מטרת השמירה', 'Purpose of keeping', 'غرض الحفظ'),
      help: words(
        'לשם מה נשמרים הפרטים, למשל תיאום שירותים.',
        'What the details are kept for, for example coordinating services.',
        'لأي غرض تحفظ التفاصيل، مثلا تنسيق الخدمات.',
      ),
    },
    { key: 'source', type: 'text', labels: words('מקור הפרטים', 'Where the details came from', 'مصدر التفاصيل') },
    { key: 'collected_on', type: 'date', labels: words('נמסרו ביום', 'Received on', 'استلمت بتاريخ') },
    { key: 'left_on', type: 'date', labels: words('סיום התפקיד', 'Left the post on', 'انتهاء المنصب') },
  ],
  naturalKeys: [['email']],
  detail: ['role_title', 'department_id', 'provider_id'],
  searched: ['role_title', 'phone', 'mobile', 'email'],
  columns: ['name', 'side', 'role_title', 'department_id', 'provider_id', 'phone', 'email'],
});
