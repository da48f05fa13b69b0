import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const managementCertificate = defineRecordType({
  key: 'management_certificate',
  group: 'organisations',
  labels: {
    one: words('אישור ניהול תקין', 'Proper-management certificate', 'شهادة إدارة سليمة'),
    many: words('אישורי ניהול תקין', 'Proper-management certificates', 'شهادات الإدارة السليمة'),
  },
  description: words(
    'מצב אישור הניהול התקין של ארגון בשנה אחת.',
    'Whether an organisation held the proper-management certificate in one year.',
    'حالة شهادة الإدارة السليمة لمنظمة في سنة واحدة.',
  ),
  named: false,
  title: ['provider_id', 'year'],
  fields: [
    { key: 'provider_id', type: 'reference', to: 'provider', required: true, labels: words('ארגון', 'Organisation', 'المنظمة') },
    { key: 'year', type: 'year', required: true, labels: words('שנת האישור', 'Year of the certificate', 'سنة الشهادة') },
    { key: 'status', type: 'choice', list: 'certificate_status', required: true, labels: words('מצב האישור', 'Status of the certificate', 'حالة الشهادة') },
    { key: 'status_printed', type: 'text', labels: words('מצב כפי שפורסם', 'Status as published', 'الحالة كما نشرت') },
    { key: 'source', type: 'text', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['provider_id', 'year']],
  ownedBy: 'provider_id',
  detail: ['status'],
  searched: [],
  columns: ['provider_id', 'year', 'status', 'source'],
});
