import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const department = defineRecordType({
  key: 'department',
  group: 'places',
  labels: {
    one: words('מחלקה של רשות מקומית', 'Department of an authority', 'قسم في سلطة محلية'),
    many: words('מחלקות של רשויות מקומיות', 'Departments of authorities', 'أقسام السلطات المحلية'),
  },
  description: words(
    'יחידה של רשות מקומית שמפעילה, רוכשת או מפקחת על שירותים: מחלקה לשירותים חברתיים, חינוך ועוד.',
    'A unit of a local authority that runs, buys or supervises services: social services, education and others.',
    'وحدة في سلطة محلية تدير الخدمات أو تشتريها أو تشرف عليها: قسم الخدمات الاجتماعية والتعليم وغيرها.',
  ),
  fields: [
    { key: 'locality_id', type: 'reference', to: 'locality', required: true, labels: words('רשות מקומית', 'Local authority', 'السلطة المحلية') },
    { key: 'domain', type: 'choice', list: 'department_domain', labels: words('תחום', 'Domain', 'المجال') },
    { key: 'level', type: 'choice', list: 'purchaser_level', labels: words('דרג רוכש', 'Level as purchaser', 'مستوى المشتري') },
    { key: 'parent_id', type: 'reference', to: 'department', labels: words('כפופה למחלקה', 'Part of department', 'تابع لقسم') },
    { key: 'head_title', type: 'text', labels: words('תואר ראש המחלקה', 'Title of the head', 'لقب رئيس القسم') },
    { key: 'posts', type: 'decimal', min: 0, labels: words('תקנים', 'Posts', 'الوظائف') },
    { key: 'social_workers', type: 'decimal', min: 0, labels: words('תקני עבודה סוציאלית', 'Social worker posts', 'وظائف العاملين الاجتماعيين') },
    { key: 'households', type: 'integer', min: 0, labels: words('משקי בית מטופלים', 'Households served', 'الأسر المعالجة') },
    { key: 'figures_year', type: 'year', labels: words('שנת הנתונים', 'Year of the figures', 'سنة البيانات') },
    { key: 'address', type: 'text', labels: words('כתובת', 'Address', 'العنوان') },
    { key: 'phone', type: 'phone', labels: words('טלפון', 'Phone', 'هاتف') },
    { key: 'email', type: 'email', labels: words('דוא"ל', 'E-mail', 'البريد الإلكتروني') },
    { key: 'website', type: 'url', labels: words('אתר', 'Website', 'الموقع') },
  ],
  naturalKeys: [['locality_id', 'domain']],
  ownedBy: 'locality_id',
  detail: ['locality_id', 'domain'],
  searched: ['phone', 'email'],
  columns: ['name', 'locality_id', 'domain', 'posts', 'phone', 'email'],
});
